/** Opens the palette from anywhere, such as the button in the header. */
export const OPEN_PALETTE = 'chainrule:palette'

export function openPalette(): void {
  document.dispatchEvent(new Event(OPEN_PALETTE))
}

/** What a person did on a page that did not listen yet. */
export interface EarlyRecord {
  /** Ends the record and hands it over, in the order in which it happened. */
  take(): Event[]
}

declare global {
  interface Window {
    earlyRecord?: EarlyRecord
  }
}

/**
 * Writes down keys, clicks and entries from the first byte of a page on. It stands in the page as text and
 * runs before everything else, so it may use nothing from outside of itself.
 */
export function record(): void {
  const types = ['keydown', 'click', 'input', 'change', 'toggle', 'submit']
  const held: Event[] = []
  const keep = (event: Event) => {
    // Without its script a form would be sent as an address, which shows and keeps what was typed.
    if (event.type === 'submit') event.preventDefault()
    if (held.length < 500) held.push(event)
  }
  for (const type of types) document.addEventListener(type, keep, true)
  window.earlyRecord = {
    take() {
      for (const type of types) document.removeEventListener(type, keep, true)
      return held
    },
  }
}

/**
 * Does once more what a person did before the page listened. What the browser did by itself (a radio button is
 * chosen, a slider moved) is taken back first, so that the page sees it change.
 */
export async function replay(events: readonly Event[]): Promise<void> {
  const entries = takeBack(events)
  // A key that the page takes for itself would have pressed no button.
  let taken = false
  for (const event of events) {
    // Outside of React's own work a change is on the page at once, before the next is done.
    await new Promise((resolve) => setTimeout(resolve))
    const { target } = event
    if (!(target instanceof Element) || !target.isConnected) continue
    if (event instanceof KeyboardEvent) {
      if (!event.isComposing) taken = !target.dispatchEvent(new KeyboardEvent('keydown', event))
    } else if (event instanceof MouseEvent) {
      const byKey = event.detail === 0
      if (!(byKey && taken) && isForThePage(target)) target.dispatchEvent(new MouseEvent('click', event))
      taken = false
    } else if (event instanceof SubmitEvent) {
      // Whoever pressed a button is heard by their click.
      if (target instanceof HTMLFormElement && event.submitter === null && !taken) target.requestSubmit()
    } else if (event.type === 'toggle' || (event.type === 'change' && target instanceof HTMLSelectElement)) {
      target.dispatchEvent(new Event(event.type, event))
    } else if (event.type === 'input') {
      entries.get(target)?.()
      entries.delete(target)
    }
  }
}

/** The browser has followed links and labels and folded parts by itself. */
function isForThePage(target: Element): boolean {
  return (
    isTick(target) || target.closest('a, label, summary, select, input, textarea, [popovertarget]') === null
  )
}

type Ticked = HTMLInputElement & { readonly type: 'radio' | 'checkbox' }

function isTick(target: EventTarget | null): target is Ticked {
  return target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox')
}

function isWritten(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return (target instanceof HTMLInputElement && !isTick(target)) || target instanceof HTMLTextAreaElement
}

/** @returns per field that was written in: writes what it held at last */
function takeBack(events: readonly Event[]): Map<Element, () => void> {
  const entries = new Map<Element, () => void>()
  for (const { type, target } of events) {
    if (type === 'click' && isTick(target))
      for (const each of groupOf(target)) each.checked = each.defaultChecked
    if (type !== 'input' || !isWritten(target) || entries.has(target)) continue
    const { value } = target
    target.value = target.defaultValue
    entries.set(target, () => write(target, value))
  }
  return entries
}

function groupOf(tick: Ticked): Iterable<HTMLInputElement> {
  if (tick.type === 'checkbox') return [tick]
  const radios = (tick.form ?? document).querySelectorAll<HTMLInputElement>('input[type="radio"]')
  return [...radios].filter(({ name }) => name === tick.name)
}

/** React watches the element's own property; a person's entry does not go through it. */
function write(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
  set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

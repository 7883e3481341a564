/** From the codes and parameters of a verdict to words. No Node, no DOM: pages and terminal share it. */
import type { Check, Message } from '#verdict'
import en from './en.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>
const WORDS: Readonly<Record<'zh' | 'en', Words>> = { zh, en }

/** Parameters that measure an error: they are written in powers of ten. */
const ERRORS = new Set(['relativeError', 'tolerance'])
/** Parameters that are codes, `@regime.large @regime.offset`: they are said in words. */
const CODES = new Set(['regimes', 'regime', 'got'])
/** Parameters that are lists of names, `|dx|dgamma`: they are joined as the language joins. */
const LISTS = new Set(['wrong', 'right', 'labs', 'cards'])

/**
 * The sentence for a message. A code is `<group>.<name>`. All other parameters are set as they are:
 * some of them a learner wrote.
 *
 * @param locale a language tag; whatever is not Chinese is read as English
 */
export function renderMessage(message: Message, locale: string): string {
  const sentence = sentenceOf(message.code, locale)
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = message.params[name]
    if (value === undefined) return placeholder
    if (typeof value === 'string') return renderText(name, value, locale)
    return ERRORS.has(name) ? errorText(value) : numberText(value, digitsFor(message.params))
  })
}

/** The short name of a check, as on the chips of a verdict: `dx against the numeric gradient`. */
export function renderCheckName(check: Pick<Check, 'id'>, locale: string): string {
  const at = check.id.lastIndexOf('.')
  const output = check.id.slice(0, Math.max(at, 0))
  return renderMessage({ code: `check.${check.id.slice(at + 1)}`, params: { output } }, locale)
}

/** What a regime is called: `a batch of one (b = 1)`. */
export function renderRegime(regime: string, locale: string): string {
  return sentenceOf(`regime.${regime}`, locale)
}

/** What a regime is there to find, in a sentence; null where nothing is written about it. */
export function renderReason(regime: string, locale: string): string | null {
  const code = `why.${regime}`
  const sentence = sentenceOf(code, locale)
  return sentence === code ? null : sentence
}

/** A stored verdict may hold a code that this version no longer knows: the code itself is shown then. */
function sentenceOf(code: string, locale: string): string {
  const dot = code.indexOf('.')
  const words = WORDS[isChinese(locale) ? 'zh' : 'en']
  return words[code.slice(0, dot)]?.[code.slice(dot + 1)] ?? code
}

function isChinese(locale: string): boolean {
  return locale.toLowerCase().startsWith('zh')
}

function renderText(name: string, value: string, locale: string): string {
  const separator = isChinese(locale) ? '、' : ', '
  if (LISTS.has(name) && value.startsWith('|')) return value.slice(1).split('|').join(separator)
  if (!CODES.has(name) || !value.startsWith('@')) return value
  return value
    .split(' ')
    .map((code) => sentenceOf(code.slice(1), locale))
    .join(separator)
}

/** Two digits are enough to see how large an error is: `5.8e-1`. */
export function errorText(x: number): string {
  return x === 0 ? '0' : x.toExponential(1).replace('e+', 'e')
}

/** As many significant digits, at least six, as tell the numbers of a message apart. */
function digitsFor(params: Message['params']): number {
  const numbers = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'number' && !ERRORS.has(name) ? [value] : [],
  )
  const distinct = new Set(numbers).size
  const told = (digits: number) => new Set(numbers.map((x) => numberText(x, digits))).size
  for (let digits = 6; digits < 17; digits++) if (told(digits) === distinct) return digits
  return 17
}

/** Whole numbers in full, others to some significant digits without trailing zeros. */
export function numberText(x: number, digits = 6): string {
  if (Number.isInteger(x) && Math.abs(x) < 1e9) return String(x)
  const size = Math.abs(x)
  if (size >= 1e6 || size < 1e-4)
    return x
      .toExponential(digits - 1)
      .replace(/\.?0+e/, 'e')
      .replace('e+', 'e')
  return String(Number(x.toPrecision(digits)))
}

/** What the terminal is like: its language, and whether it shows colours. */
export type Locale = 'zh' | 'en'

/** As POSIX orders the variables; Chinese for `zh…`, else English. */
export function terminalLocale(environment: NodeJS.ProcessEnv): Locale {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

export interface Style {
  good(text: string): string
  bad(text: string): string
  faint(text: string): string
  strong(text: string): string
}

const plain = (text: string) => text
const coded = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`

/** Colours on a terminal, unless NO_COLOR asks for none (https://no-color.org). */
export function styleFor(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): Style {
  const coloured = stream.isTTY === true && !environment.NO_COLOR
  if (!coloured) return { good: plain, bad: plain, faint: plain, strong: plain }
  return { good: coded(32), bad: coded(31), faint: coded(2), strong: coded(1) }
}

/** Commands to a terminal, and characters that turn the direction of what follows; line ends and tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A learner's text as a terminal may show it: it can move no cursor, clear no line and set no title. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '\ufffd')
}

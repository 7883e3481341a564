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

/** The words of `npm start` and `npm run dev`, in the language of the terminal. */
import en from './messages.en.json' with { type: 'json' }
import zh from './messages.zh.json' with { type: 'json' }

export type Word = keyof typeof en

/** The first variable that is set decides, as for every program of the system. */
export function terminalLanguage(variables: Readonly<Record<string, string | undefined>>): 'zh' | 'en' {
  const locale = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || ''
  return locale.startsWith('zh') ? 'zh' : 'en'
}

const words: Readonly<Record<Word, string>> = terminalLanguage(process.env) === 'zh' ? zh : en

export function say(word: Word, parameters: Readonly<Record<string, string | number>> = {}): string {
  return words[word].replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''))
}

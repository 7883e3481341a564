import type { Language } from '#verdict'
import { Language as Stored } from './generated/enums.ts'

const stored = { typescript: Stored.TYPESCRIPT, python: Stored.PYTHON } as const
const told = { [Stored.TYPESCRIPT]: 'typescript', [Stored.PYTHON]: 'python' } as const

/** A verdict's name of a language as the database stores it. */
export function storedLanguage(language: Language): Stored {
  return stored[language]
}

/** The database's name of a language as a verdict tells it. */
export function toldLanguage(language: Stored): Language {
  return told[language]
}

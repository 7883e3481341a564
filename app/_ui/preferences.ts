import type { Language } from '#verdict'

/**
 * What a person prefers on this device. Cookies, because the server needs them to render the first
 * paint right (no flash of the wrong theme) and because they exist before any account does.
 */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const cookieNames = {
  theme: 'chainrule-theme',
  shortcuts: 'chainrule-shortcuts',
  timeZone: 'chainrule-timezone',
  language: 'chainrule-language',
} as const

export interface Preferences {
  theme: Theme
  shortcuts: boolean
  timeZone: string
  /** What labs are written in where they leave the choice. */
  language: Language
}

/** Reads the cookies; anything missing or unknown becomes its default. */
export function parsePreferences(read: (name: string) => string | undefined): Preferences {
  const theme = read(cookieNames.theme)
  return {
    theme: themes.find((known) => known === theme) ?? 'system',
    shortcuts: read(cookieNames.shortcuts) !== 'off',
    timeZone: validTimeZone(read(cookieNames.timeZone)) ?? 'UTC',
    language: read(cookieNames.language) === 'python' ? 'python' : 'typescript',
  }
}

/** The name itself when it is a time zone that this runtime knows. */
export function validTimeZone(name: string | undefined): string | undefined {
  if (!name) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** Remembers a preference on this device for a year. Client only. */
export function writePreference(name: (typeof cookieNames)[keyof typeof cookieNames], value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox ESR and Safari 17.
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`
}

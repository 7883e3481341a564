import { defineRouting } from 'next-intl/routing'

export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** Both languages have a prefix, so that an address always says which language it is in. */
export const routing = defineRouting({
  locales,
  defaultLocale: 'en',
  localePrefix: 'always',
  // Remembered for a year, so that `/` leads back to the language last read.
  localeCookie: { maxAge: 365 * 24 * 60 * 60, sameSite: 'lax' },
})

/** BCP 47 tags for `lang`: the script decides which Chinese glyphs a browser picks. */
export const languageTag: Record<Locale, string> = { zh: 'zh-Hans', en: 'en' }

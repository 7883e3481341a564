/** What the pages say, in either language: tests look for the product's own words. */
import { createTranslator } from 'use-intl/core'
import { messages } from '#app/messages/messages.ts'

export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

/** The words of one language: `words('zh')('lab.run.button')`. */
export function words(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale] })
}

export type Words = ReturnType<typeof words>

export const otherLocale = (locale: Locale): Locale => (locale === 'zh' ? 'en' : 'zh')

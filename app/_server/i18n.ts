import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { parsePreferences } from '../_ui/preferences.ts'
import { isLocale, routing } from '../_ui/routing.ts'
import { messages } from '../messages/messages.ts'

/** What next-intl needs for one request: language, words, and the reader's time zone for dates. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = isLocale(requested) ? requested : routing.defaultLocale
  const jar = await cookies()
  const { timeZone } = parsePreferences((name) => jar.get(name)?.value)
  return { locale, messages: messages[locale], timeZone, now: new Date() }
})

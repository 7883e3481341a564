import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type Messages, messages } from '../messages/messages.ts'

/**
 * Gives client components below it these namespaces, and no others: words that only some pages need are sent
 * with those pages.
 */
export async function ClientWords({
  names,
  children,
}: {
  names: readonly (keyof Messages)[]
  children: ReactNode
}) {
  const all = messages[await getLocale()]
  const chosen = Object.fromEntries(names.map((name) => [name, all[name]]))
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>
}

import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { messages } from '#app/messages/messages.ts'

/** Gives figures their words; pages without figures do not send them. */
export async function FigureWords({ children }: { children: ReactNode }) {
  const { figures } = messages[await getLocale()]
  return <NextIntlClientProvider messages={{ figures }}>{children}</NextIntlClientProvider>
}

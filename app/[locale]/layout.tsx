import '../_ui/globals.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { hasAccount, pageNonce, pagePreferences } from '../_server/page-context.ts'
import { EarlyInput } from '../_ui/early/early-input.tsx'
import { Footer } from '../_ui/footer.tsx'
import { Header } from '../_ui/header.tsx'
import { Palette } from '../_ui/palette.tsx'
import { RatingSender } from '../_ui/review/rating-outbox.ts'
import { isLocale, languageTag } from '../_ui/routing.ts'
import { SessionProvider } from '../_ui/session-context.tsx'
import { ShortcutsProvider } from '../_ui/shortcuts.tsx'
import { clientMessages } from '../messages/messages.ts'

interface Props {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: 'Chainrule', template: '%s · Chainrule' }, description: t('description') }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1c1e24' },
  ],
  viewportFit: 'cover',
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const [{ theme, shortcuts, timeZone }, account, nonce] = await Promise.all([
    pagePreferences(),
    hasAccount(),
    pageNonce(),
  ])
  return (
    // The theme switch changes the attribute before React has taken over the document.
    <html lang={languageTag[locale]} data-theme={theme} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider messages={clientMessages(locale)}>
          <SessionProvider hasAccount={account} timeZone={timeZone}>
            <ShortcutsProvider initial={shortcuts}>
              <Header theme={theme} />
              {children}
              <Footer />
              <Palette />
              <RatingSender />
              <EarlyInput nonce={nonce} />
            </ShortcutsProvider>
          </SessionProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

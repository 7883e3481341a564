'use client'

import { useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { Suspense } from 'react'
import { Link, usePathname } from './navigation.ts'
import { languageTag } from './routing.ts'
import { useSaveSettings } from './save-settings.ts'

/** The same page in the other language, named in that language. */
export function LanguageSwitch() {
  return (
    <Suspense fallback={<span className="w-16" />}>
      <Switch />
    </Suspense>
  )
}

function Switch() {
  const t = useTranslations('nav')
  const pathname = usePathname()
  const query = useSearchParams().toString()
  const save = useSaveSettings()
  const other = useLocale() === 'zh' ? 'en' : 'zh'
  return (
    <Link
      href={query ? `${pathname}?${query}` : pathname}
      locale={other}
      lang={languageTag[other]}
      hrefLang={languageTag[other]}
      scroll={false}
      prefetch={false}
      onClick={() => save({ locale: other })}
      className="rounded-md px-2.5 py-1.5 text-ink-2 hover:bg-sunken hover:text-ink"
    >
      {t('otherLanguage')}
    </Link>
  )
}

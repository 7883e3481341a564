'use client'

import { useTranslations } from 'next-intl'
import { Link, usePathname } from './navigation.ts'
import { fillsSmallScreen } from './sections.ts'
import { useShortcutSettings } from './shortcuts.tsx'

export function Footer() {
  const t = useTranslations('nav')
  const { enabled, showSheet } = useShortcutSettings()
  if (fillsSmallScreen(usePathname())) return null
  const link = 'rounded text-ink-3 underline-offset-4 hover:text-ink hover:underline'
  return (
    <footer
      data-site
      className="mx-auto mt-auto flex w-full max-w-[1080px] flex-wrap gap-x-6 gap-y-2 px-4 pt-8 pb-24 text-[13.5px] sm:px-6 md:pb-8"
    >
      <Link href="/about-the-grader" className={link}>
        {t('aboutGrader')}
      </Link>
      <Link href="/settings" className={link}>
        {t('settings')}
      </Link>
      {enabled ? (
        <button type="button" onClick={showSheet} className={`${link} pointer-coarse:hidden`}>
          {t('shortcuts')}
        </button>
      ) : null}
    </footer>
  )
}

import { useTranslations } from 'next-intl'
import { Icon } from './icons.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Link } from './navigation.ts'
import { BottomNavigation, TopNavigation } from './navigation-links.tsx'
import { PaletteButton } from './palette-button.tsx'
import type { Theme } from './preferences.ts'
import { ThemeSwitch } from './theme-switch.tsx'

export function Brand() {
  return (
    <span translate="no" className="font-bold tracking-[-0.01em]">
      chain<span className="text-accent">rule</span>
    </span>
  )
}

/** The bar on top of every page, and on small screens the navigation at the foot. */
export function Header({ theme }: { theme: Theme }) {
  const t = useTranslations('nav')
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-lg bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <header
        data-site
        className="sticky top-0 z-30 flex h-13 shrink-0 items-center gap-1 border-b border-line bg-surface px-3 sm:px-5"
      >
        <Link href="/" aria-label={t('home')} className="mr-3 rounded px-1 py-1">
          <Brand />
        </Link>
        <TopNavigation />
        <span className="flex-1" />
        <PaletteButton />
        <LanguageSwitch />
        <ThemeSwitch initial={theme} />
        <Link
          href="/account"
          aria-label={t('account')}
          title={t('account')}
          className="grid size-9 place-items-center rounded-lg text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <Icon name="account" />
        </Link>
      </header>
      <BottomNavigation />
    </>
  )
}

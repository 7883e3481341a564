'use client'

import { useTranslations } from 'next-intl'
import { classes } from './classes.ts'
import { Icon } from './icons.tsx'
import { Link, usePathname } from './navigation.ts'
import { fillsSmallScreen, isInSection, moreSections, sections } from './sections.ts'

export function TopNavigation() {
  const t = useTranslations('nav')
  const pathname = usePathname()
  return (
    <nav aria-label={t('main')} className="hidden items-center gap-0.5 md:flex">
      {[...sections, ...moreSections].map(({ name, href }, index) => {
        const here = isInSection(pathname, href)
        return (
          <Link
            key={name}
            href={href}
            aria-current={here ? (pathname === href ? 'page' : 'true') : undefined}
            className={classes(
              'rounded-md px-2.5 py-1.5 hover:text-ink',
              index >= sections.length && 'hidden lg:block',
              here ? 'font-semibold text-ink' : 'text-ink-2',
            )}
          >
            {t(name)}
          </Link>
        )
      })}
    </nav>
  )
}

export function BottomNavigation() {
  const t = useTranslations('nav')
  const pathname = usePathname()
  if (fillsSmallScreen(pathname)) return null
  return (
    <nav
      aria-label={t('main')}
      className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {sections.map(({ name, href }) => {
        const here = isInSection(pathname, href)
        return (
          <Link
            key={name}
            href={href}
            aria-current={here ? (pathname === href ? 'page' : 'true') : undefined}
            className={classes(
              'flex min-h-14 flex-col items-center justify-center gap-0.5 border-t-2 text-[12px] leading-tight',
              here ? 'border-accent font-semibold text-accent' : 'border-transparent text-ink-2',
            )}
          >
            <Icon name={name} className="size-5" />
            {t(name)}
          </Link>
        )
      })}
    </nav>
  )
}

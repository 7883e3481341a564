'use client'

import { useTranslations } from 'next-intl'
import { classes } from './classes.ts'
import { Icon } from './icons.tsx'
import { MoreMenu } from './more-menu.tsx'
import { Link, usePathname } from './navigation.ts'
import {
  behindFoot,
  fillsSmallScreen,
  footSections,
  isInSection,
  moreSections,
  sections,
} from './sections.ts'

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
      <MoreMenu
        places={moreSections}
        className={(here) =>
          classes(
            'rounded-md px-2.5 py-1.5 hover:text-ink lg:hidden [&>svg]:hidden',
            here ? 'font-semibold text-ink' : 'text-ink-2',
          )
        }
        panelClassName="top-13 left-1/2"
      />
    </nav>
  )
}

const footPlace = (here: boolean) =>
  classes(
    'flex min-h-14 flex-col items-center justify-center gap-0.5 border-t-2 text-[12px] leading-tight',
    here ? 'border-accent font-semibold text-accent' : 'border-transparent text-ink-2',
  )

export function BottomNavigation() {
  const t = useTranslations('nav')
  const pathname = usePathname()
  if (fillsSmallScreen(pathname)) return null
  return (
    <nav
      aria-label={t('main')}
      className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {footSections.map(({ name, href }) => {
        const here = isInSection(pathname, href)
        return (
          <Link
            key={name}
            href={href}
            aria-current={here ? (pathname === href ? 'page' : 'true') : undefined}
            className={footPlace(here)}
          >
            <Icon name={name} className="size-5" />
            {t(name)}
          </Link>
        )
      })}
      <MoreMenu
        places={behindFoot}
        className={footPlace}
        panelClassName="top-auto right-2 bottom-[calc(3.75rem+env(safe-area-inset-bottom))] left-auto"
      />
    </nav>
  )
}

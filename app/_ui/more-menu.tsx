'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icons.tsx'
import { Link, usePathname } from './navigation.ts'
import { isInSection, type Section } from './sections.ts'

/**
 * The places that a small screen has no room for, behind one button. The browser's own popover: Escape and a touch
 * beside it close it, and it lies above everything.
 */
export function MoreMenu({
  places,
  className,
  panelClassName,
}: {
  places: readonly Section[]
  className: (here: boolean) => string
  panelClassName: string
}) {
  const t = useTranslations('nav')
  const pathname = usePathname()
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const here = places.some(({ href }) => isInSection(pathname, href))
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-current={here ? 'true' : undefined}
        className={className(here)}
      >
        <Icon name="more" className="size-5" />
        {t('more')}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={classes(
          'm-0 min-w-52 rounded-card border border-line bg-surface p-1.5 text-[15px] text-ink shadow-card',
          panelClassName,
        )}
      >
        <ul>
          {places.map(({ name, href }) => (
            <li key={name}>
              <Link
                href={href}
                aria-current={isInSection(pathname, href) ? 'page' : undefined}
                onClick={() => panel.current?.hidePopover()}
                className={classes(
                  'flex min-h-11 items-center gap-3 rounded-lg px-3 hover:bg-sunken',
                  isInSection(pathname, href) ? 'font-semibold text-accent' : 'text-ink',
                )}
              >
                <Icon name={name} className="size-5 text-ink-3" />
                {t(name)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

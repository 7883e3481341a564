'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Card } from '../../_ui/card.tsx'
import { classes } from '../../_ui/classes.ts'
import { Link } from '../../_ui/navigation.ts'
import { type Theme, themes } from '../../_ui/preferences.ts'
import { languageTag, locales } from '../../_ui/routing.ts'
import { useSaveSettings } from '../../_ui/save-settings.ts'
import { useShortcutSettings } from '../../_ui/shortcuts.tsx'
import { applyTheme } from '../../_ui/theme-switch.tsx'

/** What takes effect at once on this device: language, theme, shortcuts. */
export function DeviceSettings({ theme: initial, timeZone }: { theme: Theme; timeZone: string }) {
  const t = useTranslations('settings')
  const names = useTranslations('theme')
  const locale = useLocale()
  const save = useSaveSettings()
  const { enabled, setEnabled } = useShortcutSettings()
  const [theme, setTheme] = useState(initial)
  const segment = (here: boolean) =>
    classes(
      'min-h-9 px-4 grid place-items-center text-[14px] has-focus-visible:outline-2 has-focus-visible:outline-accent',
      here ? 'bg-accent-soft font-semibold text-accent' : 'text-ink-2 hover:text-ink',
    )
  return (
    <Card title={t('device')}>
      <div className="divide-y divide-line">
        <div className="flex flex-wrap items-center justify-between gap-3 py-3">
          <p>{t('language')}</p>
          <div className="flex overflow-hidden rounded-lg border border-line-strong">
            {locales.map((each) => (
              <Link
                key={each}
                href="/settings"
                locale={each}
                lang={languageTag[each]}
                scroll={false}
                aria-current={each === locale ? 'true' : undefined}
                onClick={() => save({ locale: each })}
                className={segment(each === locale)}
              >
                {t(`languageName.${each}`)}
              </Link>
            ))}
          </div>
        </div>
        <fieldset className="flex flex-wrap items-center justify-between gap-3 py-3">
          <legend className="float-left">{t('theme')}</legend>
          <div className="flex overflow-hidden rounded-lg border border-line-strong">
            {themes.map((each) => (
              <label key={each} className={segment(each === theme)}>
                <input
                  type="radio"
                  name="theme"
                  className="sr-only"
                  checked={each === theme}
                  onChange={() => {
                    setTheme(each)
                    applyTheme(each)
                    save({ theme: each })
                  }}
                />
                {names(each)}
              </label>
            ))}
          </div>
        </fieldset>
        <label className="flex items-start justify-between gap-4 py-3">
          <span>
            {t('shortcuts')}
            <span className="block text-[13.5px] text-ink-3">{t('shortcutsHow')}</span>
          </span>
          <input
            type="checkbox"
            checked={enabled}
            onChange={(event) => {
              setEnabled(event.target.checked)
              save({ shortcuts: event.target.checked })
            }}
            className="mt-1 size-5 shrink-0 accent-(--accent)"
          />
        </label>
        <p className="py-3 text-[13.5px] text-ink-3">{t('timeZone', { timeZone })}</p>
      </div>
    </Card>
  )
}

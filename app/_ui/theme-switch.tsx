'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Icon } from './icons.tsx'
import { cookieNames, type Theme, themes, writePreference } from './preferences.ts'
import { useSaveSettings } from './save-settings.ts'

/** Shows a theme at once and remembers it; the server puts the attribute there on the next page load. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  writePreference(cookieNames.theme, theme)
}

/** One press goes on to the next of system, light and dark. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const t = useTranslations('theme')
  const save = useSaveSettings()
  const [theme, setTheme] = useState(initial)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return (
    <button
      type="button"
      aria-label={t('switch', { now: t(theme), next: t(next) })}
      title={t('switch', { now: t(theme), next: t(next) })}
      onClick={() => {
        setTheme(next)
        applyTheme(next)
        save({ theme: next })
      }}
      className="grid size-9 place-items-center rounded-lg text-ink-2 hover:bg-sunken hover:text-ink"
    >
      <Icon name={theme} />
    </button>
  )
}

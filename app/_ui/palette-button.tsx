'use client'

import { useTranslations } from 'next-intl'
import { Icon } from './icons.tsx'
import { modifierName, useModifier } from './modifier.ts'
import { openPalette } from './palette-store.ts'
import { useShortcutSettings } from './shortcuts.tsx'

export function PaletteButton() {
  const t = useTranslations('palette')
  const modifier = modifierName[useModifier()]
  const { enabled } = useShortcutSettings()
  return (
    <button
      type="button"
      onClick={openPalette}
      aria-label={t('open')}
      title={t('open')}
      aria-keyshortcuts={enabled ? 'Meta+K Control+K' : undefined}
      className="flex h-9 items-center gap-2 rounded-lg px-2.5 text-ink-2 hover:bg-sunken hover:text-ink"
    >
      <Icon name="search" />
      {enabled ? (
        <span
          aria-hidden="true"
          className="hidden rounded-[5px] border border-line px-1.5 font-mono text-[12px] leading-[1.5] text-ink-3 lg:inline pointer-coarse:hidden"
        >
          {modifier === modifierName.command ? '⌘K' : 'Ctrl K'}
        </span>
      ) : null}
    </button>
  )
}

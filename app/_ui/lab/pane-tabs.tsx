'use client'
import { useTranslations } from 'next-intl'
import type { Verdict } from '#verdict'

export const panes = ['statement', 'code', 'verdict'] as const
export type Pane = (typeof panes)[number]

interface PaneTabsProps {
  pane: Pane
  verdict: Verdict['status'] | null
  onChoose(pane: Pane): void
}

/** On a small screen the lab is three panes, one at a time; each keeps its place. */
export function PaneTabs({ pane, verdict, onChoose }: PaneTabsProps) {
  const t = useTranslations('lab')
  return (
    <div
      role="tablist"
      aria-label={t('pane.choose')}
      className="sticky top-13 z-10 grid grid-cols-3 border-b border-line bg-surface lg:hidden"
    >
      {panes.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={pane === name}
          onClick={() => onChoose(name)}
          className={`min-h-11 text-[14px] ${pane === name ? 'border-b-2 border-accent font-semibold text-accent' : 'text-ink-2'}`}
        >
          {name === 'verdict' && verdict && (
            <span aria-hidden className={verdict === 'passed' ? 'text-pass' : 'text-fail'}>
              {verdict === 'passed' ? '✓ ' : '✗ '}
            </span>
          )}
          {t(`pane.${name}`)}
        </button>
      ))}
    </div>
  )
}

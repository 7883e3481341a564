'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Detail } from '#verdict'
import { HeatMap } from './heat-map.tsx'
import { errorText, longText } from './heat-scale.ts'
import { difference } from './tensor-slices.ts'

type Comparison = Extract<Detail, { type: 'comparison' }>
const views = ['difference', 'got', 'expected'] as const

/** One output against the engine: the worst element in numbers, the whole as a heat map. */
export function ComparisonDetail({ detail }: { detail: Comparison }) {
  const t = useTranslations('verdict')
  const [view, setView] = useState<(typeof views)[number]>('difference')
  const { worst, expected, got } = detail
  const shown =
    expected && got
      ? view === 'difference'
        ? difference(got, expected)
        : view === 'got'
          ? got
          : expected
      : null
  return (
    <div className="grid gap-3">
      {worst && (
        <div className="overflow-x-auto">
          <table className="w-full text-[13.5px]">
            <thead>
              <tr className="text-left text-[12px] text-ink-3">
                <th className="px-2 py-1.5 font-semibold">{t('worstIndex')}</th>
                <th className="px-2 py-1.5 text-right font-semibold">{t('expected')}</th>
                <th className="px-2 py-1.5 text-right font-semibold">{t('got')}</th>
                <th className="px-2 py-1.5 text-right font-semibold">{t('absoluteError')}</th>
                <th className="px-2 py-1.5 text-right font-semibold">{t('tolerance')}</th>
              </tr>
            </thead>
            <tbody className="font-mono text-[13px] tabular-nums">
              <tr className="border-t border-line">
                <td className="px-2 py-1.5 whitespace-nowrap">
                  {detail.output}[{worst.index.join(', ')}]
                </td>
                <td className="px-2 py-1.5 text-right">{longText(worst.expected)}</td>
                <td className="px-2 py-1.5 text-right text-fail">{longText(worst.got)}</td>
                <td className="px-2 py-1.5 text-right">{errorText(worst.absoluteError)}</td>
                <td className="px-2 py-1.5 text-right">{errorText(worst.tolerance)}</td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
      {shown && shown.data.length > 0 && (
        <div>
          <fieldset
            aria-label={t('heat.view')}
            className="m-0 mb-2 p-0 inline-flex overflow-hidden rounded-lg border border-line text-[13px]"
          >
            {views.map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={view === name}
                onClick={() => setView(name)}
                className={`px-3 py-1 ${view === name ? 'bg-accent-soft font-semibold text-accent' : 'text-ink-2'}`}
              >
                {t(`heat.${name}`)}
              </button>
            ))}
          </fieldset>
          <HeatMap
            tensor={shown}
            worst={worst?.index ?? null}
            caption={t('heat.caption', {
              view: t(`heat.${view}`),
              output: detail.output,
              shape: `[${detail.shape.join(', ')}]`,
              mismatched: detail.mismatched,
              total: detail.total,
            })}
          />
        </div>
      )}
    </div>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Detail } from '#verdict'
import { HeatMap } from './heat-map.tsx'
import { errorText, longText } from './heat-scale.ts'
import { difference, wrongElements } from './tensor-slices.ts'

type Comparison = Extract<Detail, { type: 'comparison' }>
const views = ['difference', 'got', 'expected'] as const

/** One output against the engine: the worst element in numbers, the whole as a heat map. */
export function ComparisonDetail({ detail }: { detail: Comparison }) {
  const t = useTranslations('verdict')
  const [view, setView] = useState<(typeof views)[number]>('difference')
  const { worst, expected, got, mismatched, total } = detail
  if (!expected || !got) return <p className="text-ink-2">{t('hiddenElements', { mismatched, total })}</p>
  const tensors = { difference: difference(got, expected), got, expected }
  const wrong = wrongElements(detail)
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
      {got.data.length > 1 && (
        <div className="min-w-0">
          <fieldset
            aria-label={t('heat.view')}
            className="m-0 mb-2 inline-flex overflow-hidden rounded-lg border border-line p-0 text-[13px]"
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
            tensor={tensors[view]}
            worst={worst?.index ?? null}
            isWrong={(position) => wrong.has(position)}
            dots={mismatched < total}
            caption={t('heat.caption', {
              view: t(`heat.${view}`),
              output: detail.output,
              shape: `[${detail.shape.join(', ')}]`,
              mismatched,
              total,
            })}
          />
        </div>
      )}
      {worst && (
        <table className="text-[13.5px]">
          <caption className="pb-1 text-left whitespace-nowrap text-[12px] font-semibold text-ink-3">
            {total === 1
              ? detail.output
              : t('worst', {
                  element: `${detail.output}[${worst.index.join(', ')}]`,
                })}
          </caption>
          <tbody className="font-mono text-[13px] tabular-nums">
            <Row name={t('expected')} value={longText(worst.expected)} />
            <Row name={t('got')} value={longText(worst.got)} tone="text-fail font-semibold" />
            <Row name={t('absoluteError')} value={errorText(worst.absoluteError)} />
            <Row name={t('tolerance')} value={`≤ ${errorText(worst.tolerance)}`} />
          </tbody>
        </table>
      )}
    </div>
  )
}

function Row({ name, value, tone = '' }: { name: string; value: string; tone?: string }) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-1 pr-5 text-left font-sans text-[13px] font-normal text-ink-2">
        {name}
      </th>
      <td className={`py-1 text-right ${tone}`}>{value}</td>
    </tr>
  )
}

import { useTranslations } from 'next-intl'
import type { Detail } from '#verdict'
import { errorText, longText } from './heat-scale.ts'

type Gradient = Extract<Detail, { type: 'gradient' }>

/** The learner's gradients against numeric differentiation, a row for each parameter tensor. */
export function GradientDetail({ detail }: { detail: Gradient }) {
  const t = useTranslations('verdict')
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-[13.5px]">
        <thead>
          <tr className="text-left text-[12px] text-ink-3">
            <th className="px-2 py-1.5 font-semibold">{t('gradient.output')}</th>
            <th className="px-2 py-1.5 text-right font-semibold">{t('gradient.analytic')}</th>
            <th className="px-2 py-1.5 text-right font-semibold">{t('gradient.numeric')}</th>
            <th className="px-2 py-1.5 text-right font-semibold">{t('gradient.relativeError')}</th>
            <th className="px-2 py-1.5 font-semibold">{t('worstIndex')}</th>
          </tr>
        </thead>
        <tbody className="font-mono text-[13px] tabular-nums">
          {detail.rows.map((row) => {
            const colour = row.passed ? '' : 'text-fail'
            return (
              <tr key={row.output} className="border-t border-line">
                <th scope="row" className="px-2 py-1.5 text-left font-normal whitespace-nowrap">
                  <span aria-hidden className={row.passed ? 'text-pass' : 'text-fail'}>
                    {row.passed ? '✓ ' : '✗ '}
                  </span>
                  <span className="sr-only">{row.passed ? t('status.passed') : t('status.failed')} </span>
                  {row.output} <span className="text-ink-3">∂/∂{row.parameter}</span>
                </th>
                <td className="px-2 py-1.5 text-right">{longText(row.analytic)}</td>
                <td className={`px-2 py-1.5 text-right ${colour}`}>{longText(row.numeric)}</td>
                <td className={`px-2 py-1.5 text-right ${colour}`}>{errorText(row.relativeError)}</td>
                <td className="px-2 py-1.5 whitespace-nowrap">
                  {row.worstIndex ? `[${row.worstIndex.join(', ')}]` : '–'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="mt-1 text-[13px] text-ink-3">
        {detail.rows.some((row) => row.method === 'reference')
          ? t('gradient.byReference')
          : t('gradient.byDifferences')}
      </p>
    </div>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import type { Check, ShownCase } from '#verdict'
import { CaseInputs } from './case-inputs.tsx'
import { ComparisonDetail } from './comparison-detail.tsx'
import { GradientDetail } from './gradient-detail.tsx'
import { longText } from './heat-scale.ts'
import { useVerdictWords } from './words.ts'

interface CheckDetailProps {
  check: Check
  shownCase: ShownCase | undefined
  onLocate(line: number, column: number | null): void
}

/** One check on one case: in which regime, what was found, and the numbers behind it. */
export function CheckDetail({ check, shownCase, onLocate }: CheckDetailProps) {
  const t = useTranslations('verdict')
  const words = useVerdictWords()
  const { detail } = check
  if (check.status === 'passed' && detail === null) {
    return (
      <p className="flex flex-wrap gap-x-3 py-0.5 text-[13.5px]">
        <span className="text-pass">
          <span aria-hidden>✓ </span>
          {t('status.passed')}
        </span>
        <span className="text-ink-2">
          {shownCase ? words.regime(shownCase.regime) : words.message(check.message)}
        </span>
        {shownCase && (
          <span className="text-ink-3">
            {t(`visibility.${shownCase.visibility}`)} · {shownCase.id}
          </span>
        )}
      </p>
    )
  }
  return (
    <article className="grid gap-3 border-t border-line py-3 first:border-t-0">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span
          className={`font-semibold ${check.status === 'passed' ? 'text-pass' : check.status === 'failed' ? 'text-fail' : 'text-ink-3'}`}
        >
          <span aria-hidden>{{ passed: '✓', failed: '✗', skipped: '·' }[check.status]} </span>
          {t(`status.${check.status}`)}
        </span>
        {shownCase && (
          <span className="text-[13px] text-ink-2">
            {words.regime(shownCase.regime)}
            <span className="text-ink-3">
              {' · '}
              {t(`visibility.${shownCase.visibility}`)} · {shownCase.id}
            </span>
          </span>
        )}
        <p className="basis-full">{words.message(check.message)}</p>
      </header>
      {check.status !== 'passed' && detail?.type === 'location' && detail.line !== null && (
        <p>
          <button
            type="button"
            className="text-accent underline underline-offset-2"
            onClick={() => detail.line !== null && onLocate(detail.line, detail.column)}
          >
            {t('goToLine', { line: detail.line })}
          </button>
        </p>
      )}
      {detail?.type === 'comparison' && check.status !== 'passed' && <ComparisonDetail detail={detail} />}
      {detail?.type === 'gradient' && <GradientDetail detail={detail} />}
      {detail?.type === 'property' && (
        <p className="font-mono text-[13px] tabular-nums">
          {t('property.measured')} {longText(detail.measured)}
          <span className="text-ink-3">
            {' · '}
            {t('property.bounds', {
              lower: detail.lower === null ? '−∞' : longText(detail.lower),
              upper: detail.upper === null ? '∞' : longText(detail.upper),
            })}
          </span>
        </p>
      )}
      {check.status !== 'passed' && shownCase && <CaseInputs shown={shownCase} />}
    </article>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import type { Check, ShownCase } from '#verdict'
import { CaseInputs } from './case-inputs.tsx'
import { ComparisonDetail } from './comparison-detail.tsx'
import { GradientDetail } from './gradient-detail.tsx'
import { PropertyDetail } from './property-detail.tsx'
import { useVerdictWords } from './words.ts'

interface CheckDetailProps {
  check: Check
  shownCase: ShownCase | undefined
  /** Unfolded from the start; the others wait behind their first line. */
  open: boolean
  /** The verdict's first line, which need not be read twice. */
  said: string | null
  onLocate(line: number, column: number | null): void
}

const signs = { passed: '✓', failed: '✗', skipped: '·' } as const
const tones = { passed: 'text-pass', failed: 'text-fail', skipped: 'text-ink-3' } as const

/** One check on one case: in which regime and why that one, what was found, and the numbers behind it. */
export function CheckDetail({ check, shownCase, open, said, onLocate }: CheckDetailProps) {
  const t = useTranslations('verdict')
  const words = useVerdictWords()
  const { detail, status } = check
  const message = words.message(check.message)
  const where = shownCase ? (
    <>
      <span className="text-ink-2">{words.regime(shownCase.regime)}</span>
      <span className="text-[12.5px] text-ink-3">
        {t(`visibility.${shownCase.visibility}`)} · {shownCase.id}
      </span>
    </>
  ) : (
    <span className="text-ink-2">{message}</span>
  )
  const head = (
    <>
      <span className={`font-semibold whitespace-nowrap ${tones[status]}`}>
        <span aria-hidden>{signs[status]} </span>
        {t(`status.${status}`)}
      </span>
      {where}
    </>
  )
  if (status !== 'failed' && detail?.type !== 'gradient' && detail?.type !== 'property')
    return <p className="flex flex-wrap items-baseline gap-x-3 py-0.5 text-[13.5px]">{head}</p>

  // Code that does not run fails everywhere: what a case is there for says nothing about it.
  const isTelling =
    shownCase && status === 'failed' && (check.kind !== 'form' || shownCase.regime !== 'ordinary')
  const reason = isTelling ? words.reason(shownCase.regime) : null
  return (
    <details open={open} className="group border-t border-line first:border-t-0">
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2 text-[13.5px]">
        <span aria-hidden className="text-ink-3 transition-transform group-open:rotate-90">
          ›
        </span>
        {head}
      </summary>
      <div className="grid gap-3 pb-3 pl-4.5 max-sm:pl-0">
        {shownCase && message !== said && <p className="max-w-[72ch]">{message}</p>}
        {reason && (
          <p className="max-w-[72ch] text-[13.5px] text-ink-2">
            <span className="font-semibold">{t('why')}</span> {reason}
          </p>
        )}
        {status === 'failed' && detail?.type === 'location' && detail.line !== null && (
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
        {detail?.type === 'comparison' && status === 'failed' && <ComparisonDetail detail={detail} />}
        {detail?.type === 'gradient' && <GradientDetail detail={detail} />}
        {detail?.type === 'property' && <PropertyDetail detail={detail} passed={status === 'passed'} />}
        {status === 'failed' && shownCase && <CaseInputs shown={shownCase} />}
      </div>
    </details>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Verdict } from '#verdict'
import { CheckDetail } from './check-detail.tsx'
import { type CheckGroup, countChecks, groupChecks, mostTelling } from './checks-by-id.ts'
import { CopyButton } from './copy-button.tsx'
import { caseAsTypeScript } from './typescript-literal.ts'
import { useVerdictWords } from './words.ts'

interface VerdictViewProps {
  verdict: Verdict
  /** The lab's own words for the mistake and the cards to review; null while there is none. */
  diagnosis: ReactNode
  /** What to do after a pass. */
  next: ReactNode
  onLocate(line: number, column: number | null): void
}

/** A verdict from the plain first line down to the numbers. */
export function VerdictView({ verdict, diagnosis, next, onLocate }: VerdictViewProps) {
  const t = useTranslations('verdict')
  const words = useVerdictWords()
  const examples = new Set(
    verdict.cases.flatMap(({ id, visibility }) => (visibility === 'example' ? [id] : [])),
  )
  const groups = groupChecks(verdict.checks, examples)
  const [chosen, setChosen] = useState<string | null>(null)
  const open = groups.find((group) => group.id === chosen) ?? mostTelling(groups)
  const passed = verdict.status === 'passed'
  const counts = countChecks(verdict)
  const cases = new Map(verdict.cases.map((shown) => [shown.id, shown]))
  const failing = open?.checks.find((check) => check.status === 'failed' && cases.get(check.case)?.inputs)
  const failingInputs = failing && cases.get(failing.case)?.inputs

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <span
          className={`rounded-lg px-3 py-0.5 font-bold whitespace-nowrap ${passed ? 'bg-pass-soft text-pass' : 'bg-fail-soft text-fail'}`}
        >
          <span aria-hidden>{passed ? '✓' : '✗'} </span>
          {passed ? t(verdict.mode === 'run' ? 'badge.runPassed' : 'badge.passed') : t('badge.failed')}
        </span>
        <p className="min-w-0 flex-1 basis-60">
          <span>{words.message(verdict.summary)}</span>{' '}
          <span className="whitespace-nowrap text-ink-3">
            {t('counts', { ...counts, ms: Math.max(1, Math.round(verdict.timings.total)) })}
          </span>
        </p>
        {failingInputs && (
          <CopyButton text={caseAsTypeScript(failingInputs)} label={t('copyCase')} done={t('copied')} />
        )}
      </div>
      {passed && next}
      {!passed &&
        (diagnosis ??
          // The lab's own words come from the server a moment later; the box keeps their place.
          (verdict.diagnosis && (
            <aside className="min-h-24 rounded-r-lg border-l-[3px] border-warn bg-warn-soft px-3.5 py-2.5">
              <p className="font-semibold">{words.message(verdict.diagnosis.message)}</p>
            </aside>
          )))}
      <div role="tablist" aria-label={t('checks')} className="flex flex-wrap gap-2">
        {groups.map((group) => (
          <Chip
            key={group.id}
            group={group}
            selected={group.id === open?.id}
            onSelect={() => setChosen(group.id)}
          />
        ))}
      </div>
      {open && (
        <section role="tabpanel" aria-label={words.check(open)} className="min-w-0">
          {open.checks
            .filter(
              (check) =>
                open.status === 'passed' || check.status !== 'passed' || check.detail?.type === 'gradient',
            )
            .map((check) => (
              <CheckDetail
                key={`${check.id} ${check.case}`}
                check={check}
                shownCase={cases.get(check.case)}
                onLocate={onLocate}
              />
            ))}
        </section>
      )}
      {verdict.console && (
        <details open className="rounded-lg border border-line px-3 py-2">
          <summary className="cursor-pointer text-[13.5px] text-ink-2">{t('console')}</summary>
          <pre className="mt-2 max-h-60 overflow-auto font-mono text-[12.5px] whitespace-pre-wrap">
            {verdict.console}
          </pre>
        </details>
      )}
    </div>
  )
}

const signs = { passed: '✓', failed: '✗', skipped: '·' } as const

function Chip({ group, selected, onSelect }: { group: CheckGroup; selected: boolean; onSelect(): void }) {
  const t = useTranslations('verdict')
  const words = useVerdictWords()
  const tone = { passed: 'text-pass', failed: 'text-fail', skipped: 'text-ink-3' }[group.status]
  return (
    <button
      type="button"
      role="tab"
      aria-selected={selected}
      onClick={onSelect}
      className={`rounded-lg border px-2.5 py-1 text-left text-[13px] ${
        group.status === 'failed' ? 'border-fail' : 'border-line'
      } ${selected ? 'bg-sunken' : ''}`}
    >
      <span aria-hidden className={`font-bold ${tone}`}>
        {signs[group.status]}{' '}
      </span>
      <span className="sr-only">{t(`status.${group.status}`)} </span>
      {words.check(group)}
      {group.total > 1 && (
        <span className="ml-1.5 font-mono text-[11.5px] text-ink-3 tabular-nums">
          {group.passed}/{group.total}
        </span>
      )}
    </button>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useMemo, useState } from 'react'
import type { Check, Verdict } from '#verdict'
import { caseAsCode, sizeOf } from './case-code.ts'
import { CheckDetail } from './check-detail.tsx'
import { CheckTabs } from './check-tabs.tsx'
import { type CheckGroup, countChecks, groupChecks, mostTelling } from './checks-by-id.ts'
import { CopyButton } from './copy-button.tsx'
import { useVerdictWords } from './words.ts'

/** The learner's function: its name, and its arguments in order. A stored verdict does not keep the order of inputs. */
export interface Signature {
  readonly entry: string
  readonly parameters: readonly string[]
}

interface VerdictViewProps {
  verdict: Verdict
  signature: Signature
  /** The lab's own words for the mistake and the cards to review; null while there is none. */
  diagnosis: ReactNode
  /** What to do after a pass. */
  next: ReactNode
  onLocate(line: number, column: number | null): void
}

/** A verdict from the plain first line down to the numbers. */
export function VerdictView({ verdict: stored, signature, diagnosis, next, onLocate }: VerdictViewProps) {
  const t = useTranslations('verdict')
  const words = useVerdictWords()
  const panel = useId()
  const verdict = useMemo(() => withInputsInOrder(stored, signature), [stored, signature])
  const examples = new Set(
    verdict.cases.flatMap(({ id, visibility }) => (visibility === 'example' ? [id] : [])),
  )
  const groups = groupChecks(verdict.checks, examples)
  const [chosen, setChosen] = useState<string | null>(null)
  const open = groups.find((group) => group.id === chosen) ?? mostTelling(groups)
  const passed = verdict.status === 'passed'
  const counts = countChecks(verdict)
  const { compile, run, check } = verdict.timings

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <span
          className={`rounded-lg px-3 py-0.5 font-bold whitespace-nowrap ${passed ? 'bg-pass-soft text-pass' : 'bg-fail-soft text-fail'}`}
        >
          <span aria-hidden>{passed ? '✓' : '✗'} </span>
          {passed ? t(verdict.mode === 'run' ? 'badge.runPassed' : 'badge.passed') : t('badge.failed')}
        </span>
        <p className="min-w-0 flex-1 basis-60 pt-0.5">
          <span data-verdict="summary" className={passed ? '' : 'font-medium'}>
            {words.message(verdict.summary)}
          </span>{' '}
          <span
            className="whitespace-nowrap text-ink-3"
            title={t('timings', { compile: ms(compile), run: ms(run), check: ms(check) })}
          >
            {t('counts', { ...counts, ms: ms(verdict.timings.total) })}
          </span>
        </p>
        <span className="max-sm:hidden">
          {open && <CopyCase verdict={verdict} group={open} entry={signature.entry} />}
        </span>
      </div>
      {passed && next}
      {!passed &&
        (diagnosis ??
          // The lab's own words come from the server a moment later; the box keeps their place.
          (verdict.diagnosis && (
            <aside className="rounded-r-lg border-l-[3px] border-warn bg-warn-soft px-3.5 py-2.5">
              <p className="font-semibold">{words.message(verdict.diagnosis.message)}</p>
            </aside>
          )))}
      <CheckTabs groups={groups} selected={open?.id ?? null} controls={panel} onSelect={setChosen} />
      {open && (
        <section id={panel} role="tabpanel" aria-label={words.check(open)} className="min-w-0">
          <Details key={open.id} group={open} verdict={verdict} onLocate={onLocate} />
        </section>
      )}
      {/* On a small screen it would stand between the first line and what explains it. */}
      <span className="sm:hidden">
        {open && <CopyCase verdict={verdict} group={open} entry={signature.entry} />}
      </span>
      {verdict.console && (
        <details open className="rounded-lg border border-line px-3 py-2">
          <summary className="cursor-pointer text-[13.5px] text-ink-2">{t('console')}</summary>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
            tabIndex={0}
            className="mt-2 max-h-60 overflow-auto font-mono text-[12.5px] whitespace-pre-wrap"
          >
            {verdict.console}
          </pre>
        </details>
      )}
      <p className="text-[12px] text-ink-3 tabular-nums">
        {t('timings', { compile: ms(compile), run: ms(run), check: ms(check) })}
      </p>
    </div>
  )
}

function withInputsInOrder(verdict: Verdict, { parameters }: Signature): Verdict {
  const cases = verdict.cases.map((shown) => {
    const { inputs } = shown
    if (!inputs) return shown
    const names = [...parameters.filter((name) => name in inputs), ...Object.keys(inputs)]
    return {
      ...shown,
      inputs: Object.fromEntries(
        names.flatMap((name) => (inputs[name] === undefined ? [] : [[name, inputs[name]]])),
      ),
    }
  })
  return { ...verdict, cases }
}

function ms(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds))
}

/** So many cases are listed; the others wait behind a line. */
const AT_ONCE = 5

interface DetailsProps {
  group: CheckGroup
  verdict: Verdict
  onLocate(line: number, column: number | null): void
}

/** The check on each of its cases. What failed and can be looked at comes first, unfolded; a fresh example is that. */
function Details({ group, verdict, onLocate }: DetailsProps) {
  const t = useTranslations('verdict')
  const cases = new Map(verdict.cases.map((shown) => [shown.id, shown]))
  const words = useVerdictWords()
  const summary = words.message(verdict.summary)
  const telling = (id: string) => (cases.get(id)?.inputs ? 0 : 1)
  const checks = group.checks
    .filter(
      (check) => group.status === 'passed' || check.status !== 'passed' || check.detail?.type === 'gradient',
    )
    .toSorted((a, b) =>
      a.status === 'failed' && b.status === 'failed' ? telling(a.case) - telling(b.case) : 0,
    )
  const shown = (check: Check, i: number) => (
    <CheckDetail
      key={`${check.id} ${check.case}`}
      check={check}
      shownCase={cases.get(check.case)}
      open={i === 0}
      said={i === 0 ? summary : null}
      onLocate={onLocate}
    />
  )
  const more = checks.length > AT_ONCE + 1 ? checks.slice(AT_ONCE) : []
  return (
    <>
      {checks.slice(0, checks.length - more.length).map(shown)}
      {more.length > 0 && (
        <details className="border-t border-line">
          <summary className="cursor-pointer py-2 text-[13.5px] text-accent">
            {t('more', { count: more.length })}
          </summary>
          {more.map((check) => shown(check, AT_ONCE))}
        </details>
      )}
    </>
  )
}

/** Copies the smallest case that the open check fails on, as code that goes below the learner's own. */
function CopyCase({ verdict, group, entry }: { verdict: Verdict; group: CheckGroup; entry: string }) {
  const t = useTranslations('verdict')
  const words = useVerdictWords()
  const failing = group.checks
    .flatMap((check) => {
      const inputs = verdict.cases.find(({ id }) => id === check.case)?.inputs
      return check.status === 'failed' && inputs ? [{ check, inputs }] : []
    })
    .sort((a, b) => sizeOf(a.inputs) - sizeOf(b.inputs))[0]
  if (!failing) return null
  const { check, inputs } = failing
  const about = `${verdict.lab}, ${check.case}: ${words.message(check.message)}`
  const code = caseAsCode({ language: verdict.language, entry, about, inputs })
  return <CopyButton text={code} label={t('copyCase')} done={t('copied')} />
}

import { useFormatter, useTranslations } from 'next-intl'
import { HistoryLink } from './history-link.tsx'

export interface HistoryEntry {
  id: string
  mode: 'run' | 'submit'
  status: 'passed' | 'failed' | 'fault' | 'pending'
  score: number | null
  createdAt: Date
}

interface HistoryProps {
  lab: string
  entries: readonly HistoryEntry[]
  /** The submission whose verdict is shown. */
  shown: string | null
}

const signs = { passed: '✓', failed: '✗', fault: '!', pending: '…' } as const
const tones = { passed: 'text-pass', failed: 'text-fail', fault: 'text-warn', pending: 'text-ink-3' } as const

/** The person's submissions to this lab, newest first, each leading to its verdict. */
export function History({ lab, entries, shown }: HistoryProps) {
  const t = useTranslations('lab.history')
  const format = useFormatter()
  return (
    <section className="mt-6 border-t border-line pt-4 pb-4">
      <h2 className="text-[15px]">{t('title')}</h2>
      {entries.length === 0 && <p className="text-[13.5px] text-ink-2">{t('empty')}</p>}
      <ol className="mt-1 list-none p-0 text-[13.5px] nums">
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-line last:border-b-0">
            <HistoryLink
              id={entry.id}
              href={`/labs/${lab}?submission=${entry.id}`}
              scroll={false}
              aria-current={entry.id === shown || undefined}
              className={`flex flex-wrap gap-x-3 px-1.5 py-1.5 hover:bg-sunken ${entry.id === shown ? 'bg-sunken' : ''}`}
            >
              <span className={`w-22 font-semibold ${tones[entry.status]}`}>
                <span aria-hidden>{signs[entry.status]} </span>
                {t('status', { status: entry.status })}
              </span>
              <span className="w-12 text-right font-mono text-[13px]">
                {entry.score === null ? '–' : format.number(entry.score, { style: 'percent' })}
              </span>
              <span className="text-ink-3">{t(entry.mode)}</span>
              <time className="ml-auto text-ink-3" dateTime={entry.createdAt.toISOString()}>
                {format.dateTime(entry.createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
            </HistoryLink>
          </li>
        ))}
      </ol>
    </section>
  )
}

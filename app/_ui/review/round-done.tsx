'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button, ButtonLink } from '../button.tsx'
import { useSafeRefresh } from './refresh.ts'
import type { Round } from './review-session.tsx'

// Timers run late in a sleeping tab and clocks differ a little; a second more costs nothing.
const MARGIN_MS = 1000

/** No card left: what was done, what comes back when, and what to do next. */
export function RoundDone({ round, done, stuck }: { round: Round; done: number; stuck: boolean }) {
  const t = useTranslations('review')
  const format = useFormatter()
  const refresh = useSafeRefresh()
  const { nextLearningAt } = round
  useEffect(() => {
    if (nextLearningAt === null) return
    const wait = new Date(nextLearningAt).getTime() - Date.now()
    const timer = setTimeout(() => void refresh(), Math.max(0, wait) + MARGIN_MS)
    return () => clearTimeout(timer)
  }, [nextLearningAt, refresh])
  return (
    <section role="status" className="my-4 rounded-card border border-line bg-surface p-6 shadow-card sm:p-8">
      <h2 className="mb-1 text-[20px]">{t('doneTitle')}</h2>
      <p className="measure text-ink-2">{done > 0 ? t('doneCount', { count: done }) : t('doneNone')}</p>
      {nextLearningAt ? (
        <p className="measure mt-2 text-ink-2">
          {t('backAt', {
            count: Math.max(1, round.learning),
            time: format.dateTime(new Date(nextLearningAt), { hour: '2-digit', minute: '2-digit' }),
          })}
        </p>
      ) : null}
      {stuck ? <p className="measure mt-2 text-ink-2">{t('offlineDone')}</p> : null}
      <div className="mt-5 flex flex-wrap items-center gap-2">
        {round.nextLab ? (
          <ButtonLink href={round.nextLab.href} variant="primary" className="whitespace-normal">
            {t('nextLab', { lab: round.nextLab.title })}
          </ButtonLink>
        ) : null}
        <ButtonLink href="/" variant={round.nextLab ? 'plain' : 'primary'}>
          {t('toToday')}
        </ButtonLink>
        <Button variant="quiet" onClick={() => void refresh()}>
          {t('again')}
        </Button>
      </div>
      {round.nextLab ? <p className="mt-3 text-[13.5px] text-ink-3">{t('nextLabWhy')}</p> : null}
    </section>
  )
}

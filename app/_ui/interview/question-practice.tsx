'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { api, useErrorMessage } from '../api.ts'
import { Button } from '../button.tsx'
import { classes } from '../classes.ts'
import { Kbd } from '../kbd.tsx'
import { Notice } from '../notice.tsx'
import { useShortcutSettings, useShortcuts } from '../shortcuts.tsx'
import type { Rating } from './rating-badge.tsx'
import { Stopwatch } from './stopwatch.tsx'

const ratings = ['weak', 'good', 'excellent'] as const satisfies readonly Rating[]

interface Answer {
  id: string
  rating: Rating
  thoughtMs: number
}

/**
 * Think first, then compare, then say how it went. `children` is the rubric: hidden until it is asked for, on
 * paper always there.
 */
export function QuestionPractice({
  questionId,
  minutes,
  children,
}: {
  questionId: string
  minutes: number
  children: ReactNode
}) {
  const t = useTranslations('interview')
  const router = useRouter()
  const errorMessage = useErrorMessage()
  const { enabled } = useShortcutSettings()
  const [since, setSince] = useState<number | null>(null)
  const [thoughtMs, setThoughtMs] = useState<number | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const rubric = useRef<HTMLHeadingElement>(null)
  useEffect(() => setSince(performance.now()), [])
  const revealed = thoughtMs !== null

  const reveal = () => {
    if (revealed) return
    setThoughtMs(Math.round(performance.now() - (since ?? performance.now())))
    // After it is shown: what is hidden takes no focus.
    requestAnimationFrame(() => rubric.current?.focus())
  }
  const send = async (next: Answer) => {
    setAnswer(next)
    setSending(true)
    setFailure(null)
    try {
      await api('POST', '/api/interview/answers', z.object({}), { ...next, questionId })
      router.refresh()
    } catch (error) {
      setFailure(error)
    } finally {
      setSending(false)
    }
  }
  const rate = (rating: Rating) => {
    if (sending || thoughtMs === null || answer?.rating === rating) return
    void send({ id: crypto.randomUUID(), rating, thoughtMs })
  }
  useShortcuts({
    // Afterwards the key scrolls the page, as everywhere.
    ...(revealed ? {} : { ' ': reveal }),
    '1': () => rate('weak'),
    '2': () => rate('good'),
    '3': () => rate('excellent'),
  })

  return (
    <>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
        {revealed ? null : (
          <>
            <Button variant="primary" size="large" onClick={reveal}>
              {t('reveal')}
              {enabled ? <Kbd>Space</Kbd> : null}
            </Button>
            {since === null ? null : <Stopwatch since={since} minutes={minutes} />}
          </>
        )}
      </div>
      {revealed ? null : <p className="mt-2 text-[14px] text-ink-2 print:hidden">{t('think')}</p>}
      <div className={classes('mt-6', !revealed && 'hidden print:block')}>
        <h2 ref={rubric} tabIndex={-1} className="mb-3 text-[16px] outline-none">
          {t('rubric')}
        </h2>
        {children}
        <fieldset className="mt-6 border-t border-line pt-4 print:hidden">
          <legend className="float-left w-full text-[16px] font-semibold">{t('assess')}</legend>
          <p className="clear-both mb-3 text-[13.5px] text-ink-3">{t('assessWhy')}</p>
          <div className="grid max-w-[480px] grid-cols-3 gap-2">
            {ratings.map((rating, index) => (
              <button
                key={rating}
                type="button"
                aria-pressed={answer?.rating === rating}
                disabled={sending}
                onClick={() => rate(rating)}
                className={classes(
                  'flex min-h-12 items-center justify-center gap-1.5 rounded-lg border px-2 font-semibold transition-colors duration-100',
                  answer?.rating === rating
                    ? 'border-accent bg-accent-soft text-ink'
                    : 'border-line bg-surface text-ink hover:border-line-strong',
                )}
              >
                {answer?.rating === rating ? <span aria-hidden="true">✓</span> : null}
                {t(`rating.${rating}`)}
                {enabled ? <Kbd>{index + 1}</Kbd> : null}
              </button>
            ))}
          </div>
          <div aria-live="polite" className="mt-2 text-[14px] text-ink-2">
            {answer && !sending && failure === null
              ? t('recorded', { rating: t(`rating.${answer.rating}`) })
              : null}
          </div>
          {failure !== null && answer ? (
            <Notice tone="fail" className="mt-2">
              {errorMessage(failure)}{' '}
              <Button size="small" onClick={() => void send(answer)} busy={sending}>
                {t('retry')}
              </Button>
            </Notice>
          ) : null}
        </fieldset>
      </div>
    </>
  )
}

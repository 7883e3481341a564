'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useReducer, useRef, useState } from 'react'
import { z } from 'zod'
import { api, useErrorMessage } from '../api.ts'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { Icon } from '../icons.tsx'
import { Kbd } from '../kbd.tsx'
import { Link } from '../navigation.ts'
import { Notice } from '../notice.tsx'
import { useShortcutSettings, useShortcuts } from '../shortcuts.tsx'
import type { Interval } from './interval.ts'
import type { RatingValue } from './outbox.ts'
import { RatingButtons } from './rating-buttons.tsx'
import { ratingOutbox, useRefusal, useStuckRatings } from './rating-outbox.ts'
import { useSafeRefresh } from './refresh.ts'
import { RoundDone } from './round-done.tsx'
import { nextSession, startSession } from './session-state.ts'

export interface ReviewCard {
  cardId: string
  stage: 'new' | 'learning' | 'review'
  topic: string
  company: 'meituan' | null
  intervals: Record<RatingValue, Interval>
  /** Rendered on the server. */
  question: ReactNode
  answer: ReactNode
}

export interface Round {
  /** Tells one answer of the server from the next. */
  at: string
  cards: readonly ReviewCard[]
  learning: number
  nextLearningAt: string | null
  canUndo: boolean
  nextLab: { href: string; title: string } | null
}

/** An hour on one card is a break, not thinking. */
const LONGEST_MS = 10 * 60 * 1000

/** One card at a time: question, answer, how well it was recalled. */
export function ReviewSession({ round }: { round: Round }) {
  const t = useTranslations('review')
  const refresh = useSafeRefresh()
  const words = useErrorMessage()
  const stuck = useStuckRatings()
  const refusal = useRefusal()
  const { enabled } = useShortcutSettings()
  const [state, dispatch] = useReducer(
    nextSession,
    round.cards.map(({ cardId }) => cardId),
    startSession,
  )
  const [undoing, setUndoing] = useState(false)
  const [undoError, setUndoError] = useState<unknown>(null)
  const shownAt = useRef(0)
  const question = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLHeadingElement>(null)

  const card = round.cards.find(({ cardId }) => cardId === state.order[0])
  const cardId = card?.cardId

  // The server's word on what is due, less what it has not been told yet.
  useEffect(() => {
    const unsent = ratingOutbox()
      .waiting()
      .map((rating) => rating.cardId)
    dispatch({ type: 'round', cardIds: round.cards.map((each) => each.cardId), unsent })
  }, [round])

  // When this round's cards are all rated: is there more? Asked once after each last rating, and only when
  // the server knows every rating.
  const last = state.history.at(-1)
  const lastId = last?.reviewId
  const asked = useRef<string | null>(null)
  const isOver = state.order.length === 0
  useEffect(() => {
    if (!isOver || lastId === undefined || stuck > 0 || asked.current === lastId) return
    void ratingOutbox()
      .flush()
      .then(() => {
        if (ratingOutbox().waiting().length > 0) return
        asked.current = lastId
        void refresh()
      })
  }, [isOver, lastId, stuck, refresh])

  // Focus goes where reading goes on, so that a screen reader follows and keys stay off the buttons.
  useEffect(() => {
    if (cardId === undefined) return
    shownAt.current = Date.now()
    if (state.done > 0) question.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [cardId, state.done])
  useEffect(() => {
    if (state.revealed) answer.current?.focus({ preventScroll: true })
  }, [state.revealed])

  const reveal = () => dispatch({ type: 'reveal' })
  const rate = (rating: RatingValue) => {
    if (!card || !state.revealed || undoing) return
    const now = Date.now()
    const reviewId = crypto.randomUUID()
    ratingOutbox().add({
      id: reviewId,
      cardId: card.cardId,
      rating,
      durationMs: Math.min(LONGEST_MS, now - shownAt.current),
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      reviewedAt: new Date(now).toISOString(),
    })
    dispatch({ type: 'rate', reviewId })
    setUndoError(null)
    void ratingOutbox().flush()
  }

  const canUndo = last !== undefined || round.canUndo
  const undo = async () => {
    if (!canUndo || undoing) return
    setUndoError(null)
    if (last && ratingOutbox().takeBack(last.reviewId)) {
      dispatch({ type: 'undone', cardId: last.cardId })
      return
    }
    setUndoing(true)
    try {
      await ratingOutbox().flush()
      const undone = await api('POST', '/api/reviews/undo', z.object({ cardId: z.string() }), {
        ...(last ? { id: last.reviewId } : {}),
      })
      dispatch({ type: 'undone', cardId: undone.cardId })
      // Its intervals are those of before the rating again; a card of an earlier visit is not even here.
      void refresh()
    } catch (error) {
      setUndoError(error)
    } finally {
      setUndoing(false)
    }
  }

  useShortcuts({
    ' ': () => (state.revealed ? undefined : reveal()),
    '1': () => rate(1),
    '2': () => rate(2),
    '3': () => rate(3),
    '4': () => rate(4),
    u: () => void undo(),
  })

  const left = state.order.length
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto flex w-full max-w-[760px] flex-1 flex-col px-4 outline-none sm:px-6"
    >
      <h1 className="sr-only">{t('title')}</h1>
      <div className="flex items-center gap-3 py-3 text-[13.5px] text-ink-3">
        <Link
          href="/cards"
          aria-label={t('leave')}
          title={t('leave')}
          className="-ml-2 grid size-9 place-items-center rounded-lg hover:bg-sunken hover:text-ink"
        >
          <Icon name="close" />
        </Link>
        <p role="status" className="nums">
          {t('progress', { done: state.done, left })}
        </p>
        <span className="flex-1" />
        <Button variant="quiet" size="small" onClick={() => void undo()} disabled={!canUndo} busy={undoing}>
          <Icon name="undo" className="size-4" />
          {t('undo')}
          {enabled ? <Kbd>u</Kbd> : null}
        </Button>
      </div>
      <div aria-hidden="true" className="h-1 overflow-hidden rounded-full bg-sunken">
        <div
          className="h-full rounded-full bg-accent transition-[width] duration-100"
          style={{ width: `${(100 * state.done) / Math.max(1, state.done + left)}%` }}
        />
      </div>
      <div className="mt-4 flex flex-col gap-2 empty:hidden">
        {stuck > 0 ? <Notice tone="warn">{t('stuck', { count: stuck })}</Notice> : null}
        {refusal ? <Notice tone="warn">{t('refused', { reason: words(refusal) })}</Notice> : null}
        {undoError ? <Notice tone="fail">{t('undoFailed', { reason: words(undoError) })}</Notice> : null}
      </div>
      {card ? (
        <>
          <article className="my-4 flex-1 rounded-card border border-line bg-surface p-5 shadow-card sm:flex-none sm:p-7">
            <div className="mb-4 flex flex-wrap gap-2">
              <Badge tone="accent">{card.topic}</Badge>
              <Badge>{t(`stage.${card.stage}`)}</Badge>
              {card.company ? <Badge>{t(`company.${card.company}`)}</Badge> : null}
            </div>
            <h2 ref={question} tabIndex={-1} className="sr-only">
              {t('question')}
            </h2>
            <div className="text-[17px] font-[550]">{card.question}</div>
            {state.revealed ? (
              <div className="mt-5 border-t border-line pt-5 text-[15.5px]">
                <h2 ref={answer} tabIndex={-1} className="sr-only">
                  {t('answer')}
                </h2>
                {card.answer}
              </div>
            ) : null}
          </article>
          <div className="sticky bottom-0 -mx-4 border-t border-line bg-paper px-4 pt-3 pb-[max(12px,env(safe-area-inset-bottom))] sm:mx-0 sm:border-0 sm:px-0">
            {state.revealed ? (
              <RatingButtons intervals={card.intervals} onRate={rate} />
            ) : (
              <Button variant="primary" size="large" className="w-full" onClick={reveal}>
                {t('reveal')}
                {enabled ? <Kbd>␣</Kbd> : null}
              </Button>
            )}
          </div>
        </>
      ) : (
        <RoundDone round={round} done={state.done} stuck={stuck > 0} />
      )}
    </main>
  )
}

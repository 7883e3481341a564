'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { api, useErrorMessage } from '../api.ts'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { Difficulty } from '../difficulty.tsx'
import { Icon } from '../icons.tsx'
import { Kbd } from '../kbd.tsx'
import { Link } from '../navigation.ts'
import { Notice } from '../notice.tsx'
import { useSafeRefresh } from '../review/refresh.ts'
import { useShortcutSettings, useShortcuts } from '../shortcuts.tsx'
import { AnswerField } from './answer-field.tsx'
import { AnswerReply, type Feedback, FeedbackReply } from './feedback.ts'
import { FeedbackView } from './feedback-view.tsx'
import { pick } from './option-fields.tsx'
import { emptyResponse, isAnswered, type Question, type Response } from './question.ts'
import { RoundResult } from './round-result.tsx'
import { Unreadable } from './unreadable.tsx'

type Problem = Extract<AnswerReply, { kind: 'unreadable' }>

/** One question at a time: answer, verdict with its explanation, next; at the end how it went. */
export function QuizSession({ title, questions }: { title: string; questions: readonly Question[] }) {
  const t = useTranslations('quiz.session')
  const locale = useLocale()
  const words = useErrorMessage()
  const refresh = useSafeRefresh()
  const { enabled } = useShortcutSettings()
  const [results, setResults] = useState<readonly (boolean | null)[]>([])
  const [at, setAt] = useState(0)
  const question = questions[at]
  const [response, setResponse] = useState<Response | null>(() => (question ? emptyResponse(question) : null))
  const [feedback, setFeedback] = useState<Feedback | null>(null)
  const [unreadable, setUnreadable] = useState<Problem | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState<'answer' | 'explanation' | null>(null)
  const shownAt = useRef(0)
  // The same question answered again after a failure is the same answer, unless it says something else.
  const sent = useRef<{ id: string; text: string } | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const verdict = useRef<HTMLHeadingElement>(null)

  // Before anything is seen, so that the next key finds the focus where reading goes on.
  useLayoutEffect(() => {
    shownAt.current = Date.now()
    // What is written in has the focus at once; otherwise reading goes on at the question.
    const field = form.current?.querySelector<HTMLElement>('[data-autofocus]')
    if (field) field.focus({ preventScroll: true })
    else if (at > 0) heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [at])
  useLayoutEffect(() => {
    if (feedback) verdict.current?.focus()
  }, [feedback])

  const change = (next: Response) => {
    if (feedback) return
    setResponse(next)
    setUnreadable(null)
  }
  const send = async () => {
    if (!question || feedback || busy || !isAnswered(response)) return
    const text = JSON.stringify(response)
    if (sent.current?.text !== text) sent.current = { id: crypto.randomUUID(), text }
    setBusy('answer')
    setFailure(null)
    try {
      const reply = await api('POST', '/api/quiz/answers', AnswerReply, {
        ...{ id: sent.current.id, itemId: question.itemId, response, locale },
        durationMs: Date.now() - shownAt.current,
      })
      if (reply.kind === 'unreadable') setUnreadable(reply)
      else settle(reply, response)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(null)
    }
  }
  const giveUp = async () => {
    if (!question || feedback || busy) return
    setBusy('explanation')
    setFailure(null)
    try {
      const { itemId } = question
      settle(await api('POST', '/api/quiz/explanations', FeedbackReply, { itemId, locale }), response)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(null)
    }
  }
  /** @param judged what the reply is about; a person may have written on meanwhile */
  const settle = (reply: Feedback, judged: Response | null) => {
    setUnreadable(null)
    setResponse(judged)
    setFeedback(reply)
    setResults([...results, reply.correct])
  }
  const next = () => {
    if (!feedback) return
    const following = questions[at + 1]
    setAt(at + 1)
    setResponse(following ? emptyResponse(following) : null)
    setFeedback(null)
    sent.current = null
  }
  const pickKey = (key: string): boolean => {
    if (!question || !('options' in question) || !/^[1-9]$/.test(key)) return false
    const option = Number(key) - 1
    if (option < question.options.length) change(pick(question.kind, response, option))
    return true
  }
  const keys = Array.from({ length: 9 }, (_, key) => String(key + 1))
  const goOn = () => (feedback ? next() : void send())
  useShortcuts(Object.fromEntries([...keys.map((key) => [key, () => void pickKey(key)]), ['Enter', goOn]]))
  // The page's keys rest while a field has the focus; the options' own keys go on there.
  const onKey = (event: KeyboardEvent) => {
    if (!enabled || event.metaKey || event.ctrlKey || event.altKey) return
    if (event.target instanceof HTMLInputElement && event.target.name === 'option' && pickKey(event.key))
      event.preventDefault()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }

  const done = question === undefined
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto flex w-full max-w-[760px] flex-1 flex-col px-4 outline-none sm:px-6"
    >
      <h1 className="sr-only">{title}</h1>
      <div className="flex items-center gap-3 py-3 text-[13.5px] text-ink-3">
        <Link
          href="/quiz"
          aria-label={t('leave')}
          title={t('leave')}
          className="-ml-2 grid size-9 place-items-center rounded-lg hover:bg-sunken hover:text-ink"
        >
          <Icon name="close" />
        </Link>
        <p role="status" className="nums">
          {done ? title : t('progress', { at: at + 1, total: questions.length })}
        </p>
      </div>
      <div aria-hidden="true" className="h-1 overflow-hidden rounded-full bg-sunken">
        <div
          className="h-full rounded-full bg-accent transition-[width] duration-100"
          style={{ width: `${(100 * results.length) / Math.max(1, questions.length)}%` }}
        />
      </div>
      {done ? (
        <RoundResult questions={questions} results={results} onAgain={() => void refresh()} />
      ) : (
        <form ref={form} onSubmit={onSubmit} onKeyDown={onKey} className="flex flex-1 flex-col sm:flex-none">
          <article className="my-4 flex-1 rounded-card border border-line bg-surface p-5 shadow-card sm:flex-none sm:p-7">
            <div className="mb-4 flex flex-wrap items-center gap-2">
              <Badge tone="accent">{question.topic}</Badge>
              <Badge>{t(`kind.${question.kind}`)}</Badge>
              {question.counts ? null : <Badge>{t('repeat')}</Badge>}
              <span className="text-[13px] text-ink-3">
                <Difficulty level={question.difficulty} />
              </span>
            </div>
            <h2 ref={heading} tabIndex={-1} className="sr-only">
              {t('question')}
            </h2>
            <div className="mb-5 text-[16.5px] font-[550]">{question.stem}</div>
            <AnswerField
              key={question.itemId}
              question={question}
              response={response}
              feedback={feedback}
              onChange={change}
              onSubmit={goOn}
            />
            <div className="mt-4 flex flex-col gap-2 empty:hidden">
              {unreadable ? <Unreadable problem={unreadable} /> : null}
              {failure ? <Notice tone="fail">{t('failed', { reason: words(failure) })}</Notice> : null}
            </div>
            {feedback ? (
              <FeedbackView
                feedback={feedback}
                steps={question.kind === 'order' ? question.steps : []}
                headingRef={verdict}
              />
            ) : null}
          </article>
          <div className="sticky bottom-0 -mx-4 flex gap-2 border-t border-line bg-paper px-4 pt-3 pb-[max(12px,env(safe-area-inset-bottom))] sm:mx-0 sm:border-0 sm:px-0">
            {feedback ? (
              <Button variant="primary" size="large" className="flex-1" onClick={next}>
                {t(at + 1 < questions.length ? 'next' : 'finish')}
                {enabled ? <Kbd>↵</Kbd> : null}
              </Button>
            ) : (
              <>
                <Button
                  type="submit"
                  variant="primary"
                  size="large"
                  className="flex-1"
                  busy={busy === 'answer'}
                  disabled={!isAnswered(response) || busy !== null}
                >
                  {t('answer')}
                  {enabled ? <Kbd>↵</Kbd> : null}
                </Button>
                <Button
                  variant="quiet"
                  size="large"
                  title={t('giveUpHelp')}
                  busy={busy === 'explanation'}
                  disabled={busy !== null}
                  onClick={() => void giveUp()}
                >
                  {t('giveUp')}
                </Button>
              </>
            )}
          </div>
        </form>
      )}
    </main>
  )
}

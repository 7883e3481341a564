'use client'

import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef } from 'react'
import { Badge } from '../badge.tsx'
import { Button, ButtonLink } from '../button.tsx'
import type { Question } from './question.ts'

/** How the round went: every question with its result, and what to do next. */
export function RoundResult({
  questions,
  results,
  onAgain,
}: {
  questions: readonly Question[]
  /** By the place of the question; null for an explanation opened without an answer. */
  results: readonly (boolean | null)[]
  onAgain: () => void
}) {
  const t = useTranslations('quiz')
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const right = results.filter((result) => result === true).length
  const isAllRight = right === results.length
  return (
    <section className="my-4 rounded-card border border-line bg-surface p-6 shadow-card sm:p-8">
      <h2 ref={heading} tabIndex={-1} className="mb-1 text-[20px] outline-none">
        {t('done.title', { right, total: results.length })}
      </h2>
      <p className="measure text-ink-2">{t(isAllRight ? 'done.allRight' : 'done.some')}</p>
      <div className="mt-5 flex flex-wrap items-center gap-2">
        {isAllRight ? null : (
          <ButtonLink href="/cards/review" variant="primary">
            {t('done.review')}
          </ButtonLink>
        )}
        <Button variant={isAllRight ? 'primary' : 'plain'} onClick={onAgain}>
          {t('done.again')}
        </Button>
        <ButtonLink href="/quiz" variant="quiet">
          {t('done.toQuiz')}
        </ButtonLink>
      </div>
      <h3 className="mt-6 mb-2 text-[14px] font-semibold text-ink-2">{t('done.list')}</h3>
      <ol className="divide-y divide-line">
        {results.map((result, at) => {
          const question = questions[at]
          return question ? (
            <li
              key={question.itemId}
              className="grid grid-cols-[5.5rem_1fr] items-start gap-3 py-2.5 text-[14px]"
            >
              <Badge
                className="justify-self-start"
                tone={result === true ? 'pass' : result === false ? 'fail' : 'neutral'}
              >
                {t(result === null ? 'done.opened' : result ? 'right' : 'wrong')}
              </Badge>
              <div className="min-w-0">{question.stem}</div>
            </li>
          ) : null
        })}
      </ol>
    </section>
  )
}

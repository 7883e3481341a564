'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'
import { classes } from '../classes.ts'
import { renderTree } from '../markdown-tree.tsx'
import { Link } from '../navigation.ts'
import type { Feedback } from './feedback.ts'

const looks = {
  right: { sign: '✓', box: 'border-pass bg-pass-soft', word: 'correct' },
  wrong: { sign: '✗', box: 'border-fail bg-fail-soft', word: 'incorrect' },
  opened: { sign: 'i', box: 'border-accent bg-accent-soft', word: 'opened' },
} as const

/** Right or not, what was wrong, why, and what to review. */
export function FeedbackView({
  feedback,
  steps,
  headingRef,
}: {
  feedback: Feedback
  /** The steps of an order as they are shown. */
  steps: readonly ReactNode[]
  headingRef: Ref<HTMLHeadingElement>
}) {
  const t = useTranslations('quiz.session')
  const { correct, answer, why, difference, explanation, cards } = feedback
  const look = looks[correct === null ? 'opened' : correct ? 'right' : 'wrong']
  return (
    <section className="mt-5 border-t border-line pt-5">
      <h2
        ref={headingRef}
        tabIndex={-1}
        className={classes(
          'flex gap-3 rounded-r-lg border-l-[3px] px-3.5 py-2 text-[16px] outline-none',
          look.box,
        )}
      >
        <span aria-hidden="true" className="font-mono font-bold">
          {look.sign}
        </span>
        {t(look.word)}
      </h2>
      {why ? <div className="prose mt-3">{renderTree(why)}</div> : null}
      {difference ? (
        <div className="mt-3 text-[14.5px]">
          <p className="text-ink-2">{t('differs')}</p>
          <div className="prose overflow-x-auto py-1">{renderTree(difference.at)}</div>
          <p className="nums text-ink-2">
            {difference.yours === null
              ? t('differsNone', { right: difference.right })
              : t('differsValues', { yours: difference.yours, right: difference.right })}
          </p>
        </div>
      ) : null}
      {answer && correct !== true ? (
        <Part title={t('answerIs')}>
          <div className="prose">{renderTree(answer)}</div>
        </Part>
      ) : null}
      {feedback.steps.length > 0 && correct !== true ? (
        <Part title={t('orderIs')}>
          <ol className="list-decimal pl-6">
            {feedback.steps.map((shown) => (
              <li key={shown}>{steps[shown]}</li>
            ))}
          </ol>
        </Part>
      ) : null}
      <Part title={t('explanation')}>
        <div className="prose">{renderTree(explanation)}</div>
      </Part>
      <Part title={t(correct === true ? 'cards' : 'cardsToday')}>
        <ul className="flex flex-col gap-1 text-[14px]">
          {cards.map(({ href, question }) => (
            <li key={href}>
              <Link href={href} prefetch={false} className="text-accent underline-offset-4 hover:underline">
                {renderTree(question, true)}
              </Link>
            </li>
          ))}
        </ul>
      </Part>
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-4">
      <h3 className="mb-1 text-[13.5px] font-semibold text-ink-3">{title}</h3>
      {children}
    </div>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import type { InterviewQuestion } from '#labs/catalog.ts'
import type { LastAnswer } from '#prisma/interview-answer.ts'
import { Badge } from '../badge.tsx'
import { Difficulty } from '../difficulty.tsx'
import { InlineMarkdown } from '../markdown.tsx'
import { Link } from '../navigation.ts'
import { RatingBadge } from './rating-badge.tsx'

export const ratingOf = {
  WEAK: 'weak',
  GOOD: 'good',
  EXCELLENT: 'excellent',
} as const satisfies Record<LastAnswer['rating'], string>

/** A question in a list, which leads to it, with where it stands. */
export function QuestionLine({
  question,
  answer,
}: {
  question: InterviewQuestion
  answer: LastAnswer | undefined
}) {
  const t = useTranslations('interview')
  const locale = useLocale()
  return (
    <li className="relative grid justify-items-start gap-x-6 gap-y-1.5 px-4 py-3 hover:bg-sunken sm:grid-cols-[1fr_auto] sm:items-center">
      <div className="min-w-0">
        <Link
          href={`/interview/${question.id}`}
          prefetch={false}
          className="font-[550] after:absolute after:inset-0"
        >
          <InlineMarkdown source={question.text[locale].question} />
        </Link>
        <p className="mt-0.5 flex flex-wrap gap-x-4 text-[13px] text-ink-3">
          <Difficulty level={question.difficulty} />
          <span className="nums">{t('minutes', { minutes: question.minutes })}</span>
          {question.company ? <Badge>{t(`company.${question.company}`)}</Badge> : null}
        </p>
      </div>
      <RatingBadge rating={answer ? ratingOf[answer.rating] : null} />
    </li>
  )
}

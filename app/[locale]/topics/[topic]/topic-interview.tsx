import { getTranslations } from 'next-intl/server'
import type { InterviewQuestion } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { selectAnswers } from '../../../_server/queries/interview.ts'
import { QuestionLine } from '../../../_ui/interview/question-line.tsx'
import { Link } from '../../../_ui/navigation.ts'

/** The topic's spoken questions, with how each was last answered. */
export async function TopicInterview({
  topic,
  questions,
}: {
  topic: string
  questions: readonly InterviewQuestion[]
}) {
  const [t, { user }] = await Promise.all([getTranslations('interview'), pageContext()])
  const answers = await selectAnswers(user?.id ?? null)
  return (
    <section className="mt-7">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-4">
        <h2 className="text-[16px]">{t('title')}</h2>
        <Link
          href={`/interview/${topic}`}
          className="text-[13.5px] text-accent underline-offset-4 hover:underline"
        >
          {t('topicAll')}
        </Link>
      </div>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {questions.map((question) => (
          <QuestionLine key={question.id} question={question} answer={answers.get(question.id)} />
        ))}
      </ul>
    </section>
  )
}

import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../_server/page-context.ts'
import { nextQuestion, selectAnswers } from '../../_server/queries/interview.ts'
import { ButtonLink } from '../../_ui/button.tsx'
import { QuestionLine } from '../../_ui/interview/question-line.tsx'
import { Link } from '../../_ui/navigation.ts'
import { Page } from '../../_ui/page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('interview')
  return { title: t('title') }
}

/** Every spoken question by topic, and the one to practise next. */
export default async function InterviewPage() {
  const [t, locale, { user }] = await Promise.all([getTranslations('interview'), getLocale(), pageContext()])
  const { topics } = catalog()
  const questions = topics.flatMap(({ interview }) => interview)
  const answers = await selectAnswers(user?.id ?? null)
  const next = nextQuestion(questions, answers)
  const target = next ?? questions[0]
  return (
    <Page
      title={t('title')}
      lead={t('lead', { count: questions.length })}
      action={
        target ? (
          <ButtonLink href={`/interview/${target.id}`} variant="primary">
            {t(next ? 'practise' : 'practiseNone')}
          </ButtonLink>
        ) : null
      }
    >
      <div className="flex flex-col gap-7">
        {topics.map((topic) => (
          <section key={topic.id} id={topic.id} aria-labelledby={`${topic.id}-title`}>
            <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <h2 id={`${topic.id}-title`} className="text-[16px]">
                {topic.title[locale]}{' '}
                <span className="nums ml-1 text-[13px] font-normal text-ink-3">
                  {t('answered', {
                    count: topic.interview.filter(({ id }) => answers.has(id)).length,
                    total: topic.interview.length,
                  })}
                </span>
              </h2>
              <Link
                href={`/interview/${topic.id}`}
                prefetch={false}
                className="text-[13.5px] text-accent underline-offset-4 hover:underline"
              >
                {t('topicAll')}
              </Link>
            </div>
            <ul className="divide-y divide-line rounded-card border border-line bg-surface">
              {topic.interview.map((question) => (
                <QuestionLine key={question.id} question={question} answer={answers.get(question.id)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  )
}

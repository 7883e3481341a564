import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../../_server/page-context.ts'
import { selectAnswers } from '../../../../_server/queries/interview.ts'
import { Badge } from '../../../../_ui/badge.tsx'
import { ButtonLink } from '../../../../_ui/button.tsx'
import { ClientWords } from '../../../../_ui/client-words.tsx'
import { Difficulty } from '../../../../_ui/difficulty.tsx'
import { ratingOf } from '../../../../_ui/interview/question-line.tsx'
import { QuestionPractice } from '../../../../_ui/interview/question-practice.tsx'
import { RatingBadge } from '../../../../_ui/interview/rating-badge.tsx'
import { Rubric } from '../../../../_ui/interview/rubric.tsx'
import { InlineMarkdown } from '../../../../_ui/markdown.tsx'
import { Link } from '../../../../_ui/navigation.ts'
import { Page } from '../../../../_ui/page.tsx'
import { plainText } from '../../../../_ui/plain-text.ts'

interface Props {
  params: Promise<{ topic: string; question: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ topic, question: name }, locale] = await Promise.all([params, getLocale()])
  const question = find(topic, name)
  return question ? { title: plainText(question.text[locale].question) } : {}
}

function find(topic: string, name: string) {
  return catalog()
    .topics.find(({ id }) => id === topic)
    ?.interview.find(({ id }) => id === `${topic}/${name}`)
}

/** One spoken question: think first, then the rubric, then one's own judgement of the answer. */
export default async function QuestionPage({ params }: Props) {
  const [{ topic: topicId, question: name }, t, locale, { user }] = await Promise.all([
    params,
    getTranslations('interview'),
    getLocale(),
    pageContext(),
  ])
  const { topics, cards, labs } = catalog()
  const topic = topics.find(({ id }) => id === topicId)
  const question = find(topicId, name)
  if (!topic || !question) notFound()
  const answer = (await selectAnswers(user?.id ?? null)).get(question.id)
  const all = topics.flatMap(({ interview }) => interview)
  const index = all.indexOf(question)
  const before = all[index - 1]
  const after = all[index + 1]
  const text = question.text[locale]
  return (
    <Page
      title={t('questionNumber', { number: index + 1, total: all.length })}
      lead={
        <Link href={`/topics/${topic.id}`} className="underline-offset-4 hover:underline">
          {topic.title[locale]}
        </Link>
      }
      width="reading"
    >
      <article className="rounded-card border border-line bg-surface p-5 shadow-card sm:p-7 print:border-0 print:p-0 print:shadow-none">
        <p className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-[13px] text-ink-3">
          <Difficulty level={question.difficulty} />
          <span className="nums">{t('minutes', { minutes: question.minutes })}</span>
          {question.company ? <Badge>{t(`company.${question.company}`)}</Badge> : null}
          {answer ? (
            <span className="flex items-center gap-1.5 print:hidden">
              <RatingBadge rating={ratingOf[answer.rating]} />
            </span>
          ) : null}
        </p>
        <h2 className="text-[19px] leading-snug">
          <InlineMarkdown source={text.question} />
        </h2>
        <ClientWords names={['interview', 'errors']}>
          <QuestionPractice key={question.id} questionId={question.id} minutes={question.minutes}>
            <Rubric text={text} />
            <Sources
              title={t('facts')}
              links={question.cards.flatMap((id) => {
                const card = cards.get(id)
                return card ? [{ href: `/cards/${id}`, source: card.text[locale].question }] : []
              })}
            />
            <Sources
              title={t('code')}
              links={question.labs.flatMap((id) => {
                const lab = labs.get(id)
                return lab ? [{ href: `/labs/${id}`, source: lab.title[locale] }] : []
              })}
            />
          </QuestionPractice>
        </ClientWords>
      </article>
      <nav aria-label={t('neighbours')} className="mt-4 flex flex-wrap gap-2 print:hidden">
        {before ? <ButtonLink href={`/interview/${before.id}`}>← {t('before')}</ButtonLink> : null}
        {after ? <ButtonLink href={`/interview/${after.id}`}>{t('next')} →</ButtonLink> : null}
        <ButtonLink href="/interview" variant="quiet">
          {t('list')}
        </ButtonLink>
      </nav>
    </Page>
  )
}

function Sources({
  title,
  links,
}: {
  title: string
  links: readonly { readonly href: string; readonly source: string }[]
}) {
  if (links.length === 0) return null
  return (
    <section className="mt-5 print:hidden">
      <h3 className="text-[14px] text-ink-2">{title}</h3>
      <ul className="mt-1 flex flex-col gap-0.5 text-[14px]">
        {links.map(({ href, source }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className="text-accent underline-offset-4 hover:underline">
              <InlineMarkdown source={source} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

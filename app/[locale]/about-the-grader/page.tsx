import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '../../_ui/button.tsx'
import { Markdown } from '../../_ui/markdown.tsx'
import { Page } from '../../_ui/page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grader')
  return { title: t('title') }
}

/** In the order in which a submission meets them. */
const sections = [
  'way',
  'form',
  'value',
  'gradient',
  'property',
  'cases',
  'diagnosis',
  'score',
  'credit',
  'limits',
] as const

/** How a verdict is reached, in plain words. */
export default async function AboutTheGraderPage() {
  const t = await getTranslations('grader')
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      <div className="flex flex-col gap-7">
        {sections.map((name) => (
          <section key={name} id={name}>
            <h2 className="mb-1.5 text-[17px]">{t(`${name}.title`)}</h2>
            {/* Raw: braces belong to formulas here, not to arguments. */}
            <Markdown source={String(t.raw(`${name}.text`))} />
          </section>
        ))}
        <p>
          <ButtonLink href="/labs" variant="primary">
            {t('tryIt')}
          </ButtonLink>
        </p>
      </div>
    </Page>
  )
}

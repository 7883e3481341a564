import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { selectLabPage } from '#app/_server/queries/lab-page.ts'
import { selectOptionalUser } from '#app/_server/session.ts'
import { Diagnosis } from '#app/_ui/lab/diagnosis.tsx'
import { NextStep } from '#app/_ui/lab/next-step.tsx'
import { Statement } from '#app/_ui/lab/statement.tsx'
import { Workbench } from '#app/_ui/lab/workbench.tsx'
import { parsePreferences } from '#app/_ui/preferences.ts'
import { isLocale } from '#app/_ui/routing.ts'

interface LabPageProps {
  params: Promise<{ locale: string; lab: string }>
  searchParams: Promise<{ submission?: string | string[] }>
}

export async function generateMetadata({ params }: LabPageProps): Promise<Metadata> {
  const { locale, lab } = await params
  const page = isLocale(locale) ? await selectLabPage(null, lab, null) : null
  if (!page || !isLocale(locale)) return {}
  const t = await getTranslations({ locale, namespace: 'lab' })
  return { title: t('title', { lab: page.texts.title[locale] }), description: page.texts.summary[locale] }
}

export default async function LabPage({ params, searchParams }: LabPageProps) {
  const { locale, lab } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const { submission } = await searchParams
  const user = await selectOptionalUser(await headers())
  const jar = await cookies()
  const { shortcuts, language } = parsePreferences((name) => jar.get(name)?.value)
  const asked = typeof submission === 'string' ? submission : null
  const page = await selectLabPage(user?.id ?? null, lab, asked, language)
  if (!page) notFound()
  return (
    <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
      <Workbench
        key={`${lab} ${page.language}`}
        lab={lab}
        title={page.texts.title[locale]}
        signature={page.signature}
        language={page.language}
        languages={page.languages}
        starter={page.starter}
        learnerTypes={page.learnerTypes}
        serverDraft={page.draft}
        active={page.active}
        opened={page.opened}
        shortcuts={shortcuts}
        statement={<Statement page={page} locale={locale} shown={page.opened?.id ?? null} />}
        diagnosis={
          page.opened && (
            <Diagnosis diagnosis={page.opened.verdict.diagnosis} words={page.misconception} locale={locale} />
          )
        }
        next={<NextStep page={page} locale={locale} />}
      />
    </main>
  )
}

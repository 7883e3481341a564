import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../_server/page-context.ts'
import { selectProgress } from '../../_server/queries/progress.ts'
import { ButtonLink } from '../../_ui/button.tsx'
import { Calendar } from '../../_ui/calendar.tsx'
import { workedDays } from '../../_ui/calendar-weeks.ts'
import { Card } from '../../_ui/card.tsx'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { Page } from '../../_ui/page.tsx'
import { withTitles } from '../../_ui/with-titles.ts'
import { MasteryTable } from './mastery-table.tsx'
import { SubmissionTable } from './submission-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress')
  return { title: t('title') }
}

/** What was done, and what it came to. */
export default async function ProgressPage() {
  const [t, format, locale, { user, preferences, now }] = await Promise.all([
    getTranslations('progress'),
    getFormatter(),
    getLocale(),
    pageContext(),
  ])
  const progress = await selectProgress(user?.id ?? null, now, preferences.timeZone)
  const topics = withTitles(progress.topics, catalog(), locale)
  const { retention, calendar } = progress
  const worked = workedDays(calendar)
  const fresh = progress.reviews === 0 && progress.submissions.length === 0
  const percent = (value: number, digits = 0) =>
    format.number(value, { style: 'percent', maximumFractionDigits: digits })
  return (
    <Page title={t('title')} lead={fresh ? t('leadFresh') : t('lead')}>
      <div className="grid grid-cols-1 gap-5">
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-3">
          <Figure
            name={t('reviews')}
            value={format.number(progress.reviews)}
            how={t('reviewsHow', { worked })}
          />
          <Figure
            name={t('retention')}
            value={retention.rate === null ? '–' : percent(retention.rate, 1)}
            how={
              retention.rate === null
                ? t('retentionNone', { desired: percent(retention.desired) })
                : t('retentionHow', {
                    recalled: retention.recalled,
                    total: retention.total,
                    desired: percent(retention.desired),
                  })
            }
          />
          <Figure
            name={t('labs')}
            value={t('labsValue', {
              passed: topics.reduce((sum, topic) => sum + topic.labs.passed, 0),
              total: topics.reduce((sum, topic) => sum + topic.labs.total, 0),
            })}
            how={t('labsHow', {
              mastered: topics.filter((topic) => topic.mastered).length,
              total: topics.length,
            })}
          />
        </div>
        <Card title={t('mastery')}>
          <MasteryTable topics={topics} />
        </Card>
        <Card title={t('calendar')}>
          <Calendar days={calendar} />
        </Card>
        <Card title={t('submissions')}>
          {progress.submissions.length === 0 ? (
            <EmptyState
              title={t('noSubmissions')}
              action={<ButtonLink href="/labs">{t('toLabs')}</ButtonLink>}
            >
              {t('noSubmissionsWhy')}
            </EmptyState>
          ) : (
            <SubmissionTable submissions={progress.submissions} />
          )}
        </Card>
      </div>
    </Page>
  )
}

function Figure({ name, value, how }: { name: string; value: string; how: string }) {
  return (
    <Card title={name}>
      <p className="nums font-mono text-[26px] leading-tight font-semibold">{value}</p>
      <p className="mt-1.5 text-[13.5px] leading-normal text-ink-2">{how}</p>
    </Card>
  )
}

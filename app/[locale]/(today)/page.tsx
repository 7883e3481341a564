import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../_server/page-context.ts'
import { selectProgress } from '../../_server/queries/progress.ts'
import { selectToday } from '../../_server/queries/today.ts'
import { Calendar } from '../../_ui/calendar.tsx'
import { workedDays } from '../../_ui/calendar-weeks.ts'
import { Card } from '../../_ui/card.tsx'
import { MasteryList } from '../../_ui/mastery-list.tsx'
import { Link } from '../../_ui/navigation.ts'
import { Page } from '../../_ui/page.tsx'
import { withTitles } from '../../_ui/with-titles.ts'
import { TodoList } from './_todo/todo-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nav')
  return { title: t('today') }
}

export default async function TodayPage() {
  const [t, format, locale, { user, preferences, now }] = await Promise.all([
    getTranslations('today'),
    getFormatter(),
    getLocale(),
    pageContext(),
  ])
  const userId = user?.id ?? null
  const [today, progress] = await Promise.all([
    selectToday(userId, now, preferences.timeZone),
    selectProgress(userId, now, preferences.timeZone),
  ])
  const topics = withTitles(today.topics, catalog(), locale)
  const { retention, calendar } = progress
  const month = today.day.slice(0, 7)
  const daysThisMonth = workedDays(calendar.filter(({ day }) => day.startsWith(month)))
  const fresh = progress.reviews === 0 && progress.submissions.length === 0
  const bold = (chunks: React.ReactNode) => <b className="nums font-semibold text-ink">{chunks}</b>

  return (
    <Page
      title={today.queue.total > 0 ? t('title', { minutes: today.minutes }) : t('titleDone')}
      lead={
        fresh
          ? t('leadFresh')
          : today.reviewedToday > 0
            ? t('leadReviewed', { count: today.reviewedToday })
            : t('lead')
      }
    >
      <div className="grid grid-cols-1 gap-5 md:grid-cols-[1.2fr_1fr]">
        <Card title={t('now')}>
          <TodoList today={today} topics={topics} dueTomorrow={progress.dueTomorrow} />
          {fresh ? (
            <p className="measure mt-3 border-t border-line pt-4 text-[13.5px] text-ink-2">
              {t.rich('firstTime', {
                link: (chunks) => (
                  <Link href="/about-the-grader" className="text-accent underline underline-offset-4">
                    {chunks}
                  </Link>
                ),
              })}
            </p>
          ) : null}
        </Card>
        <Card title={t('mastery')} aside={t('masteryHow')}>
          <MasteryList topics={topics} />
        </Card>
        <Card title={t('weeks')} className="md:col-span-2">
          <div className="grid gap-x-8 gap-y-4 md:grid-cols-[1fr_auto] md:items-center">
            <Calendar days={calendar} />
            <ul className="flex flex-col gap-1 text-[14px] text-ink-2">
              <li>{t.rich('daysThisMonth', { count: daysThisMonth, b: bold })}</li>
              <li>
                {retention.rate === null
                  ? t('retentionNone')
                  : t.rich('retention', {
                      rate: format.number(retention.rate, { style: 'percent', maximumFractionDigits: 1 }),
                      desired: format.number(retention.desired, { style: 'percent' }),
                      b: bold,
                    })}
              </li>
              <li>{t.rich('dueTomorrow', { count: progress.dueTomorrow, b: bold })}</li>
            </ul>
          </div>
        </Card>
      </div>
    </Page>
  )
}

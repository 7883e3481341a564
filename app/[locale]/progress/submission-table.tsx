import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { catalog } from '#labs/catalog.ts'
import type { RecentSubmission } from '../../_server/queries/types.ts'
import { Badge, type Tone } from '../../_ui/badge.tsx'
import { Link } from '../../_ui/navigation.ts'

const tones: Record<NonNullable<RecentSubmission['status']>, Tone> = {
  passed: 'pass',
  failed: 'fail',
  error: 'warn',
  fault: 'warn',
}

/** The latest submissions; each leads to its verdict. */
export function SubmissionTable({ submissions }: { submissions: readonly RecentSubmission[] }) {
  const t = useTranslations('progress')
  const common = useTranslations('common')
  const format = useFormatter()
  const locale = useLocale()
  const { labs } = catalog()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="relative -mx-5 overflow-x-auto px-5" tabIndex={0} aria-label={t('submissions')}>
      <table className="nums w-full min-w-[560px] text-[14px]">
        <thead>
          <tr className="text-left text-[12.5px] text-ink-3">
            <th className="py-1.5 pr-4 font-semibold">{t('lab')}</th>
            <th className="py-1.5 pr-4 font-semibold">{t('verdict')}</th>
            <th className="py-1.5 pr-4 text-right font-semibold">{t('score')}</th>
            <th className="py-1.5 pr-4 font-semibold">{t('language')}</th>
            <th className="py-1.5 text-right font-semibold">{t('when')}</th>
          </tr>
        </thead>
        <tbody>
          {submissions.map((submission) => (
            <tr key={submission.submissionId} className="border-t border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                <Link
                  href={`/labs/${submission.labId}?submission=${submission.submissionId}`}
                  prefetch={false}
                  className="underline-offset-4 hover:underline"
                >
                  {labs.get(submission.labId)?.title[locale] ?? submission.labId}
                </Link>
              </th>
              <td className="py-2 pr-4">
                {submission.status === null ? (
                  <Badge>{t('status.waiting')}</Badge>
                ) : (
                  <Badge tone={tones[submission.status]}>{t(`status.${submission.status}`)}</Badge>
                )}
              </td>
              <td className="py-2 pr-4 text-right font-mono text-[13px]">
                {submission.score === null ? '–' : format.number(submission.score, { style: 'percent' })}
              </td>
              <td className="py-2 pr-4 text-ink-2">{common(`language.${submission.language}`)}</td>
              <td className="py-2 text-right whitespace-nowrap text-ink-2">
                <time dateTime={submission.at}>
                  {format.dateTime(new Date(submission.at), {
                    ...{ month: 'short', day: 'numeric' },
                    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
                  })}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { catalog } from '#labs/catalog.ts'
import { Link } from '../navigation.ts'

/** Leads from a lab to the figures that explain it. */
export function LabFigures({ lab }: { lab: string }) {
  const t = useTranslations('figures')
  const locale = useLocale()
  const figures = catalog().topics.flatMap((topic) =>
    topic.figures.filter(({ labs }) => labs.includes(lab)).map((figure) => ({ topic: topic.id, figure })),
  )
  if (figures.length === 0) return null
  return (
    <p className="mt-3 flex flex-wrap gap-x-3 text-[14px] print:hidden">
      <span className="text-ink-3">{t('onLab')}</span>
      {figures.map(({ topic, figure }) => (
        <Link
          key={figure.id}
          href={`/topics/${topic}/figures#${figure.id}`}
          prefetch={false}
          className="text-accent underline-offset-4 hover:underline"
        >
          {figure.title[locale]}
        </Link>
      ))}
    </p>
  )
}

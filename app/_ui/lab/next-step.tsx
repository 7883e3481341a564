import { useTranslations } from 'next-intl'
import type { LabPage } from '#app/_server/queries/lab-page.ts'
import type { Locale } from '#labs/schema.ts'
import { ButtonLink } from '../button.tsx'

/** From this difficulty on a pass is worth a warmer word. */
const HARD = 4

/** After a pass: a short warm line and where to go from here. */
export function NextStep({ page, locale }: { page: LabPage; locale: Locale }) {
  const t = useTranslations('lab.next')
  const run = page.opened?.verdict.mode === 'run'
  return (
    <div className="rounded-r-lg border-l-[3px] border-pass bg-pass-soft px-3.5 py-2.5">
      <p>{t(run ? 'textRun' : page.difficulty >= HARD ? 'textHard' : 'text')}</p>
      {!run && (
        <div className="mt-2 flex flex-wrap gap-2">
          {page.next && (
            <ButtonLink size="small" href={`/labs/${page.next.id}`}>
              {t('lab', { lab: page.next.title[locale] })}
            </ButtonLink>
          )}
          <ButtonLink size="small" href={`/topics/${page.texts.topic}`}>
            {t('topic')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}

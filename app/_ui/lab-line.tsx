import { getLocale, getTranslations } from 'next-intl/server'
import type { LabTexts } from '#labs/catalog.ts'
import { selectOptionalContract } from '../_server/queries/lab-contract.ts'
import type { LabSummary } from '../_server/queries/types.ts'
import { Difficulty } from './difficulty.tsx'
import { Link } from './navigation.ts'
import { LabStage } from './stage-badge.tsx'

/** A lab in a list: its name, which leads to it, one line about it, and where it stands. */
export async function LabLine({ lab, texts }: { lab: LabSummary; texts: LabTexts }) {
  const [t, common, locale, contract] = await Promise.all([
    getTranslations('labs'),
    getTranslations('common'),
    getLocale(),
    selectOptionalContract(lab.labId),
  ])
  const notes = [
    lab.submissions > 0 ? t('submissions', { count: lab.submissions }) : null,
    lab.hintsTaken > 0 ? t('hints', { count: lab.hintsTaken }) : null,
    lab.solutionSeen ? t('solutionSeen') : null,
  ].filter((note) => note !== null)
  return (
    <li className="relative grid gap-x-6 gap-y-1.5 px-4 py-3 hover:bg-sunken sm:grid-cols-[1fr_auto] sm:items-center">
      <div className="min-w-0">
        <Link
          href={`/labs/${lab.labId}`}
          prefetch={false}
          className="font-semibold after:absolute after:inset-0"
        >
          {texts.title[locale]}
        </Link>
        <p className="measure text-[13.5px] text-ink-2">{texts.summary[locale]}</p>
        <p className="mt-0.5 flex flex-wrap gap-x-4 text-[13px] text-ink-3">
          {contract ? (
            <>
              <Difficulty level={contract.difficulty} />
              <span className="nums">{common('minutes', { minutes: contract.minutes })}</span>
            </>
          ) : (
            t('broken')
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-ink-3">
        {notes.length > 0 ? <span className="nums">{notes.join(' · ')}</span> : null}
        <LabStage lab={lab} />
      </div>
    </li>
  )
}

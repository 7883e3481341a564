import { useTranslations } from 'next-intl'
import type { LabPage } from '#app/_server/queries/lab-page.ts'
import type { Locale } from '#labs/schema.ts'
import { Badge } from '../badge.tsx'
import { LabFigures } from '../figures/lab-figures.tsx'
import { Markdown } from '../markdown.tsx'
import { Link } from '../navigation.ts'
import { entryIn } from '../verdict/case-code.ts'
import { DraftCopies } from './draft-copies.tsx'
import { Hints } from './hints.tsx'
import { History, type HistoryEntry } from './history.tsx'
import { Solution } from './solution.tsx'

/** The left pane: what is asked, the hints taken so far, the explanation once asked for, the history. */
export function Statement({ page, locale, shown }: { page: LabPage; locale: Locale; shown: string | null }) {
  const t = useTranslations('lab')
  const { texts } = page
  const { entry } = page.signature
  const name = entryIn(page.language, entry)
  const level = String(page.difficulty)
  const word = t('difficulty', { level })
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1 text-[13px] text-ink-3">
        <Link href={`/topics/${texts.topic}`}>
          <Badge tone="accent">{page.topicTitle[locale]}</Badge>
        </Link>
        <span>
          <span aria-hidden>{'●'.repeat(page.difficulty) + '○'.repeat(5 - page.difficulty)} </span>
          <span className="sr-only">{t('difficultyLabel', { level, word })}</span>
          <span aria-hidden>{word}</span>
        </span>
        <span className="nums">{t('minutes', { minutes: page.minutes })}</span>
      </div>
      <h1 className="mt-1.5 mb-2 text-[22px]">{texts.title[locale]}</h1>
      <Markdown source={texts.statement[locale]} />
      {name !== entry && (
        <p className="prose mt-3 text-[14px] text-ink-2">
          {t.rich('inPython.entry', { name, entry, code: (chunks) => <code>{chunks}</code> })}
        </p>
      )}
      <LabFigures lab={texts.id} />
      <Hints
        lab={texts.id}
        note={page.language === 'python' ? t('inPython.hints') : null}
        total={texts.hints[locale].length}
        taken={texts.hints[locale]
          .slice(0, page.hintsTaken)
          .map((hint) => <Markdown key={hint} source={hint} />)}
      />
      <Solution
        lab={texts.id}
        explanation={
          page.solutionSeen ? <Markdown className="mt-2" source={texts.explanation[locale]} /> : null
        }
      />
      <History lab={texts.id} shown={shown} entries={page.history.map(historyEntry)} />
      <DraftCopies copies={page.copies} />
    </>
  )
}

function historyEntry({
  id,
  mode,
  state,
  status,
  score,
  createdAt,
}: LabPage['history'][number]): HistoryEntry {
  const ending =
    state === 'judged' ? (status === 'passed' ? 'passed' : 'failed') : state === 'fault' ? 'fault' : 'pending'
  return { id, mode, status: ending, score, createdAt }
}

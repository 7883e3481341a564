import { useTranslations } from 'next-intl'
import { catalog } from '#labs/catalog.ts'
import type { MisconceptionWords } from '#labs/load-lab.ts'
import type { Locale } from '#labs/schema.ts'
import { renderMessage } from '#messages/render.ts'
import type { Diagnosis as Found } from '#verdict'
import { InlineMarkdown, Markdown } from '../markdown.tsx'
import { Link } from '../navigation.ts'

interface DiagnosisProps {
  diagnosis: Found | null
  /** The lab's own words, when the mistake is one it knows. */
  words: MisconceptionWords | null
  locale: Locale
}

/** Which mistake it is, why it is one, and what to read again. */
export function Diagnosis({ diagnosis, words, locale }: DiagnosisProps) {
  const t = useTranslations('lab.diagnosis')
  if (!diagnosis) return null
  const cards = [...new Set([...(words?.cards ?? []), ...diagnosis.cards])]
  return (
    <aside
      aria-label={t('label')}
      className="rounded-r-lg border-l-[3px] border-warn bg-warn-soft px-3.5 py-2.5"
    >
      {words ? (
        <>
          <p className="font-semibold">
            <InlineMarkdown source={words.title[locale]} />
          </p>
          <Markdown source={words.explanation[locale]} />
        </>
      ) : (
        <p className="font-semibold">{renderMessage(diagnosis.message, locale)}</p>
      )}
      {cards.length > 0 && (
        <details className="mt-1">
          <summary className="text-[13.5px] text-accent underline underline-offset-2">
            {t('review', { count: cards.length })}
          </summary>
          <ul className="mt-1 list-none p-0">
            {cards.map((id) => (
              <li key={id}>
                <Link href={`/cards/${id}`} className="underline underline-offset-2">
                  <InlineMarkdown source={catalog().cards.get(id)?.text[locale].question ?? id} />
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  )
}

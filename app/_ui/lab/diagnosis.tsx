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

/** Which mistake it is, why it is one, and what to read again; the cards open where they stand. */
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
          <summary className="cursor-pointer text-[13.5px] text-accent underline underline-offset-2">
            {t('review', { count: cards.length })}
          </summary>
          <ul className="mt-2 grid list-none gap-1.5 p-0">
            {cards.map((id) => (
              <li key={id}>
                <CardInPlace id={id} locale={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  )
}

/** A card's question; it opens to its answer, so that nobody has to leave the verdict for it. */
function CardInPlace({ id, locale }: { id: string; locale: Locale }) {
  const t = useTranslations('lab.diagnosis')
  const text = catalog().cards.get(id)?.text[locale]
  if (!text) return null
  return (
    <details className="rounded-lg border border-line bg-surface px-3 py-2">
      <summary className="cursor-pointer font-medium">
        <InlineMarkdown source={text.question} />
      </summary>
      <Markdown source={text.answer} className="mt-2" />
      <p className="mt-2 text-[13.5px]">
        <Link href={`/cards/${id}`} className="text-accent underline underline-offset-2">
          {t('card')}
        </Link>
      </p>
    </details>
  )
}

import { getLocale, getTranslations } from 'next-intl/server'
import type { Figure } from '#labs/schema.ts'

/** The picture in words: for whoever cannot see it, and for whoever wants to be told. */
export async function FigureDescription({ figure }: { figure: Figure }) {
  const [t, locale] = await Promise.all([getTranslations('figures'), getLocale()])
  return (
    <details className="mt-3 text-[14px] text-ink-2">
      <summary className="w-fit rounded py-0.5 text-ink-3 hover:text-ink">{t('describe')}</summary>
      <p className="measure mt-1">{figure.description[locale]}</p>
    </details>
  )
}

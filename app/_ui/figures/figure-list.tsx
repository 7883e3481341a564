import { getLocale } from 'next-intl/server'
import type { Figure } from '#labs/schema.ts'
import { ClientWords } from '../client-words.tsx'
import { FigureDescription } from './figure-description.tsx'
import { FigureFold } from './figure-fold.tsx'

/** Figures on a page that is about something else, each closed until someone wants it. */
export async function FigureList({ figures }: { figures: readonly Figure[] }) {
  const locale = await getLocale()
  return (
    <ClientWords names={['figures']}>
      <ul className="flex flex-col gap-2">
        {figures.map((figure) => (
          <li key={figure.id}>
            <FigureFold id={figure.id} title={figure.title[locale]} see={figure.see[locale]}>
              <FigureDescription figure={figure} />
            </FigureFold>
          </li>
        ))}
      </ul>
    </ClientWords>
  )
}

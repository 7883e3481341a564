import type { ContentReader } from './content-reader.ts'
import { type Figure, FiguresFile, type Localized } from './schema.ts'

/** The figures of a topic, in order; a topic may have none. */
export function readFigures(reader: ContentReader, topic: string): readonly Figure[] {
  const file = `${topic}/figures.json`
  return reader.optionalText(file) === null ? [] : (reader.json(file, FiguresFile) ?? [])
}

/** Reports ids that are taken twice, and links to cards and labs that do not exist. */
export function checkFigures(
  reader: ContentReader,
  topics: readonly { readonly id: string; readonly figures: readonly Figure[] }[],
  known: { readonly cards: ReadonlyMap<string, unknown>; readonly labs: ReadonlyMap<string, unknown> },
): void {
  const seen = new Set<string>()
  for (const topic of topics) {
    const file = `${topic.id}/figures.json`
    for (const { id, cards, labs } of topic.figures) {
      if (seen.has(id)) reader.report(file, `the id "${id}" is taken twice`)
      seen.add(id)
      for (const card of cards)
        if (!known.cards.has(card)) reader.report(file, `${id}: there is no card "${card}"`)
      for (const lab of labs) if (!known.labs.has(lab)) reader.report(file, `${id}: there is no lab "${lab}"`)
    }
  }
}

/** Every text about a figure, by name, in both locales: what rules about text look at. */
export function figureTexts({
  id,
  title,
  see,
  description,
}: Figure): { name: string; text: Localized<string> }[] {
  return [
    { name: `${id}, title`, text: title },
    { name: `${id}, what to see`, text: see },
    { name: `${id}, description`, text: description },
  ]
}

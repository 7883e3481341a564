export interface PaletteItem {
  kind: 'page' | 'path' | 'topic' | 'lab' | 'question' | 'card'
  title: string
  /** Without locale. */
  href: string
}

const kindOrder: Record<PaletteItem['kind'], number> = {
  page: 0,
  path: 1,
  topic: 2,
  lab: 3,
  question: 4,
  card: 5,
}

/**
 * Items whose title holds every word of the query, in any order; titles that begin with the query come
 * first, then pages, paths, topics, labs, questions, cards. An empty query gives what there is besides questions
 * and cards.
 */
export function matchItems(items: readonly PaletteItem[], query: string, limit: number): PaletteItem[] {
  const whole = query.trim().toLowerCase()
  const words = whole.split(/\s+/).filter(Boolean)
  const matching = items.filter((item) => {
    if (words.length === 0) return item.kind !== 'card' && item.kind !== 'question'
    // The address is searched too, so that English ids find Chinese titles ("batch" → 批量归一化).
    const text = `${item.title} ${item.href}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const rank = (item: PaletteItem) =>
    (whole !== '' && item.title.toLowerCase().startsWith(whole) ? 0 : 10) + kindOrder[item.kind]
  return matching.toSorted((a, b) => rank(a) - rank(b)).slice(0, limit)
}

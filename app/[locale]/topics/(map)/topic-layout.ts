export interface TopicNode {
  id: string
  needs: readonly string[]
}

export interface PlacedTopic {
  id: string
  /** Length of the longest way of prerequisites to it. */
  column: number
  row: number
}

/**
 * Places topics on a grid: each to the right of all it needs, and in the row of the first topic it
 * directly needs when that place is free. `topics` come in an order that respects their needs.
 */
export function placeTopics(topics: readonly TopicNode[]): PlacedTopic[] {
  const direct = directNeeds(topics)
  const placed = new Map<string, PlacedTopic>()
  for (const topic of topics) {
    const before = topic.needs.flatMap((id) => placed.get(id) ?? [])
    const column = before.length === 0 ? 0 : 1 + Math.max(...before.map((each) => each.column))
    const taken = new Set([...placed.values()].filter((each) => each.column === column).map(({ row }) => row))
    const parent = placed.get(direct.get(topic.id)?.[0] ?? '')
    let row = parent?.row ?? 0
    while (taken.has(row)) row++
    placed.set(topic.id, { id: topic.id, column, row })
  }
  return [...placed.values()]
}

/** Needs that do not follow from others: if C needs B and B needs A, an edge from A to C says nothing new. */
export function directNeeds(topics: readonly TopicNode[]): Map<string, string[]> {
  const needs = new Map(topics.map((topic) => [topic.id, topic.needs]))
  const leadsTo = (from: string, to: string): boolean =>
    (needs.get(from) ?? []).some((id) => id === to || leadsTo(id, to))
  return new Map(
    topics.map((topic) => [
      topic.id,
      topic.needs.filter((id) => !topic.needs.some((other) => other !== id && leadsTo(other, id))),
    ]),
  )
}

export interface LabNode {
  readonly id: string
  readonly topic: string
  readonly needs: readonly string[]
}

export interface PlacedLab {
  readonly id: string
  /** Length of the longest chain of labs that leads to it. */
  readonly column: number
  /** Within its topic's lane. */
  readonly row: number
}

export interface Lane {
  readonly topic: string
  readonly labs: readonly PlacedLab[]
  readonly rows: number
}

/**
 * A lane for each topic that has labs, in the order of `topics`. A lab stands to the right of all it needs, and
 * in the row of one of them that is in the same lane where that place is free.
 */
export function placeLabs(topics: readonly string[], labs: readonly LabNode[]): Lane[] {
  const columns = columnsOf(labs)
  return topics.flatMap((topic) => {
    const own = labs
      .filter((lab) => lab.topic === topic)
      .toSorted((a, b) => (columns.get(a.id) ?? 0) - (columns.get(b.id) ?? 0))
    if (own.length === 0) return []
    const placed = new Map<string, PlacedLab>()
    const taken = new Set<string>()
    for (const { id, needs } of own) {
      const column = columns.get(id) ?? 0
      const wished = needs.flatMap((need) => placed.get(need)?.row ?? [])[0] ?? 0
      let row = wished
      while (taken.has(`${column} ${row}`)) row++
      taken.add(`${column} ${row}`)
      placed.set(id, { id, column, row })
    }
    const rows = 1 + Math.max(...[...placed.values()].map(({ row }) => row))
    return [{ topic, labs: [...placed.values()], rows }]
  })
}

function columnsOf(labs: readonly LabNode[]): ReadonlyMap<string, number> {
  const byId = new Map(labs.map((lab) => [lab.id, lab]))
  const columns = new Map<string, number>()
  const visit = (id: string, path: readonly string[]): number => {
    const known = columns.get(id)
    if (known !== undefined) return known
    // The content's check refuses circles; here one is only kept from never ending.
    const needs = (byId.get(id)?.needs ?? []).filter((need) => byId.has(need) && !path.includes(need))
    const column = needs.length === 0 ? 0 : 1 + Math.max(...needs.map((need) => visit(need, [...path, id])))
    columns.set(id, column)
    return column
  }
  for (const { id } of labs) visit(id, [])
  return columns
}

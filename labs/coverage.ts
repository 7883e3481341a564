/**
 * Which content covers which item of the notes' curriculum. `npm run labs:coverage` writes `COVERAGE.md` anew from
 * `coverage.json` and the content; a test fails when the table is stale or names what does not exist.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalog, contentRoot, inspect } from './catalog.ts'
import { ContentReader } from './content-reader.ts'
import { COVERING_KINDS, CoverageFile, type CoveringKind, type CurriculumItem } from './coverage-schema.ts'
import { renderCoverage } from './render-coverage.ts'

const DATA = 'coverage.json'
const TABLE = 'COVERAGE.md'

/** Of each kind, what exists: the id, and the file to read, relative to `labs/`. */
export type Existing = Readonly<Record<CoveringKind, ReadonlyMap<string, string>>>

export interface Coverage {
  readonly items: readonly CurriculumItem[]
  readonly existing: Existing
  /** Ids that name nothing, items named twice and the like. */
  readonly problems: readonly string[]
  /** Items that nothing covers. */
  readonly uncovered: readonly CurriculumItem[]
  /** A lab that the notes give rise to and that nobody has written, though cards or questions treat it. */
  readonly labsMissing: readonly CurriculumItem[]
  /** Figures of the notes that are not drawn. */
  readonly figuresMissing: readonly CurriculumItem[]
  /** Content that covers no item. */
  readonly orphans: Readonly<Record<CoveringKind, readonly string[]>>
}

export function existingContent({ topics }: Catalog): Existing {
  const named = (files: readonly (readonly [string, string])[]) => new Map(files)
  const inFolder = (folder: string, ending: string) => (item: { id: string }) => {
    const [topic, name] = item.id.split('/')
    return [item.id, `${topic}/${folder}/${name}${ending}`] as const
  }
  return {
    cards: named(topics.flatMap(({ cards }) => cards.map(inFolder('cards', '.en.md')))),
    quiz: named(topics.flatMap(({ quiz }) => quiz.map(inFolder('quiz', '.json')))),
    questions: named(topics.flatMap(({ interview }) => interview.map(inFolder('interview', '.en.md')))),
    figures: named(
      topics.flatMap(({ id, figures }) => figures.map((each) => [each.id, `${id}/figures.json`] as const)),
    ),
    labs: named(
      topics.flatMap(({ id, labs }) =>
        labs.map((each) => [each.id, `${id}/${each.id}/statement.en.md`] as const),
      ),
    ),
  }
}

/** Holds `items` against what exists. */
export function examineCoverage(
  items: readonly CurriculumItem[],
  topics: readonly string[],
  existing: Existing,
): Coverage {
  const problems: string[] = []
  const seen = new Set<string>()
  for (const { id, topic, coveredBy } of items) {
    if (seen.has(id)) problems.push(`${id}: the id is taken`)
    seen.add(id)
    if (!topics.includes(topic)) problems.push(`${id}: there is no topic "${topic}"`)
    for (const kind of COVERING_KINDS) {
      const named = coveredBy[kind] ?? []
      for (const [index, name] of named.entries()) {
        if (!existing[kind].has(name)) problems.push(`${id}: ${kind}: there is no "${name}"`)
        if (named.indexOf(name) < index) problems.push(`${id}: ${kind}: names "${name}" twice`)
      }
    }
  }
  const orphansOf = (kind: CoveringKind) => {
    const covering = new Set(items.flatMap(({ coveredBy }) => coveredBy[kind] ?? []))
    return [...existing[kind].keys()].filter((id) => !covering.has(id))
  }
  const lacks = (wanted: CurriculumItem['kind'], by: CoveringKind) =>
    items.filter(({ kind, coveredBy }) => kind === wanted && (coveredBy[by] ?? []).length === 0)
  return {
    items,
    existing,
    problems,
    uncovered: items.filter(({ coveredBy }) =>
      COVERING_KINDS.every((kind) => (coveredBy[kind] ?? []).length === 0),
    ),
    labsMissing: lacks('lab', 'labs'),
    figuresMissing: lacks('figure', 'figures'),
    orphans: {
      cards: orphansOf('cards'),
      quiz: orphansOf('quiz'),
      figures: orphansOf('figures'),
      questions: orphansOf('questions'),
      labs: orphansOf('labs'),
    },
  }
}

/** The coverage of the content under `root`; what is wrong with the data file itself is among its problems. */
export function readCoverage(root: string = contentRoot()): Coverage {
  const reader = new ContentReader(root)
  const items = reader.json(DATA, CoverageFile) ?? []
  const { catalog } = inspect(root)
  const topics = catalog.topics.map(({ id }) => id)
  const coverage = examineCoverage(items, topics, existingContent(catalog))
  const unread = reader.problems.map(({ message }) => message)
  return { ...coverage, problems: [...unread, ...coverage.problems].map((problem) => `${DATA}: ${problem}`) }
}

/** What is wrong with the data file, or that the table under `root` is not the one that follows from it. */
export function coverageProblems(root: string = contentRoot()): string[] {
  const coverage = readCoverage(root)
  if (coverage.problems.length > 0) return [...coverage.problems]
  const written = new ContentReader(root).optionalText(TABLE)
  return written === renderCoverage(coverage)
    ? []
    : [`${TABLE}: is stale; npm run labs:coverage writes it anew`]
}

if (import.meta.main) {
  const root = contentRoot()
  const coverage = readCoverage(root)
  for (const problem of coverage.problems) console.error(problem)
  if (coverage.problems.length > 0) process.exitCode = 1
  else {
    writeFileSync(join(root, TABLE), renderCoverage(coverage))
    const without = coverage.uncovered.length
    const orphans = Object.values(coverage.orphans).flat().length
    console.log(
      `${TABLE}: ${coverage.items.length} items, ${without} without any cover; ${orphans} pieces of content cover no item.`,
    )
  }
}

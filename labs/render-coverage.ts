/** `COVERAGE.md`: the coverage as tables that a person reads and a test compares. */
import type { Coverage, Existing } from './coverage.ts'
import { COVERING_KINDS, type CoveringKind, type CurriculumItem, ITEM_KINDS } from './coverage-schema.ts'
import { Source } from './schema.ts'

const HEADING: Readonly<Record<CoveringKind, string>> = {
  cards: 'Cards',
  quiz: 'Quiz items',
  figures: 'Figures',
  questions: 'Interview questions',
  labs: 'Labs',
}

const PART: Readonly<Record<Source, string>> = {
  'A-opening': 'A, opening: linear models',
  A1: 'A1: activations and their derivatives',
  A2: 'A2: why gradients vanish',
  A3: 'A3: ReLU and its family',
  'B-opening': 'B, opening: overfitting',
  B1: 'B1: initialization',
  B2: 'B2: dropout',
  B3: 'B3: batch normalization',
  'B-usage': 'B, usage notes',
  C: 'C: what the non-linearity is for',
}

export function renderCoverage(coverage: Coverage): string {
  const parts = Source.options.map((part) => {
    const items = coverage.items.filter((item) => item.part === part)
    return [`## ${PART[part]}`, '', ...itemTable(items, coverage.existing), ''].join('\n')
  })
  return `${[
    '# What covers the curriculum',
    '',
    'Written by `npm run labs:coverage` from `coverage.json`; change that file, not this one. An item is covered',
    'by content that teaches, asks or shows it. Each name leads to its file.',
    '',
    ...summary(coverage),
    '',
    ...parts,
    ...gaps(coverage),
  ].join('\n')}\n`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

function summary({ items }: Coverage): string[] {
  const by = (kind: CurriculumItem['kind'], covering: CoveringKind) =>
    items.filter((item) => item.kind === kind && (item.coveredBy[covering] ?? []).length > 0).length
  const rows = ITEM_KINDS.map((kind) => [
    kind,
    String(items.filter((item) => item.kind === kind).length),
    ...COVERING_KINDS.map((covering) => String(by(kind, covering))),
  ])
  return table(['Kind of item', 'Items', ...COVERING_KINDS.map((kind) => `with ${kind}`)], rows)
}

function itemTable(items: readonly CurriculumItem[], existing: Existing): string[] {
  const cell = ({ coveredBy }: CurriculumItem, kind: CoveringKind) =>
    (coveredBy[kind] ?? []).map((id) => link(id, kind, existing)).join(', ') || '–'
  return table(
    ['Item', 'Kind', 'Topic', ...COVERING_KINDS.map((kind) => HEADING[kind])],
    items.map((item) => [
      `**${item.id}**: ${item.text.replaceAll('|', '\\|')}`,
      item.kind,
      item.topic,
      ...COVERING_KINDS.map((kind) => cell(item, kind)),
    ]),
  )
}

function link(id: string, kind: CoveringKind, existing: Existing): string {
  const name = id.slice(id.indexOf('/') + 1)
  return `[${name}](${existing[kind].get(id)})`
}

function gaps(coverage: Coverage): string[] {
  const items = (list: readonly CurriculumItem[]) =>
    list.length === 0 ? ['None.'] : list.map(({ id, text }) => `- **${id}**: ${text}`)
  return [
    '## Items that nothing covers',
    '',
    ...items(coverage.uncovered),
    '',
    '## Labs of the curriculum that do not exist',
    '',
    ...items(coverage.labsMissing),
    '',
    '## Figures of the curriculum that are not drawn',
    '',
    ...items(coverage.figuresMissing),
    '',
    '## Content that covers no item',
    '',
    'It goes beyond the notes.',
    '',
    ...COVERING_KINDS.map((kind) => {
      const links = coverage.orphans[kind].map((id) => link(id, kind, coverage.existing))
      return `- ${HEADING[kind]}: ${links.join(', ') || 'none'}`
    }),
  ]
}

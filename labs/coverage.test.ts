import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { coverageProblems, type Existing, examineCoverage, readCoverage } from './coverage.ts'
import { CoverageFile, type CurriculumItem } from './coverage-schema.ts'
import { renderCoverage } from './render-coverage.ts'
import { Source } from './schema.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const coverage = readCoverage(root)

describe('the coverage of the curriculum', () => {
  it('names nothing that does not exist, and its table is up to date; else: npm run labs:coverage', () => {
    expect(coverageProblems(root)).toEqual([])
  })

  it('is stale as soon as the content or the mapping differs from the table', () => {
    const { items, existing } = coverage
    const fewer = examineCoverage(items.slice(1), [...new Set(items.map(({ topic }) => topic))], existing)
    expect(renderCoverage(fewer)).not.toBe(renderCoverage(coverage))
  })

  it('has items of every part of the notes, and something for each item', () => {
    expect(new Set(coverage.items.map(({ part }) => part))).toEqual(new Set(Source.options))
    expect(coverage.uncovered.map(({ id }) => id)).toEqual([])
  })

  it('teaches every erratum on a card and asks about it in the quiz', () => {
    const unmet = coverage.items.filter(
      ({ kind, coveredBy }) => kind === 'erratum' && !(coveredBy.cards && coveredBy.quiz),
    )
    expect(unmet.map(({ id }) => id)).toEqual([])
  })

  it('lacks no lab and no figure of the curriculum', () => {
    expect([...coverage.labsMissing, ...coverage.figuresMissing].map(({ id }) => id)).toEqual([])
  })
})

describe('examining', () => {
  const existing: Existing = {
    cards: new Map([
      ['dropout/what', 'dropout/cards/what.en.md'],
      ['dropout/why', 'dropout/cards/why.en.md'],
    ]),
    quiz: new Map(),
    figures: new Map(),
    questions: new Map(),
    labs: new Map([['mask', 'dropout/mask/statement.en.md']]),
  }
  const item = (changes: Partial<CurriculumItem> = {}): CurriculumItem => ({
    id: 'masks',
    part: 'B2',
    kind: 'statement',
    topic: 'dropout',
    text: 'Units are dropped.',
    coveredBy: { cards: ['dropout/what'] },
    ...changes,
  })
  const examine = (items: CurriculumItem[]) => examineCoverage(items, ['dropout'], existing)

  it('tells ids that name nothing, topics that do not exist and what is named twice', () => {
    const { problems } = examine([
      item({ coveredBy: { cards: ['dropout/what', 'dropout/what'], labs: ['masks'] } }),
      item({ topic: 'drop-out' }),
    ])
    expect(problems).toEqual([
      'masks: cards: names "dropout/what" twice',
      'masks: labs: there is no "masks"',
      'masks: the id is taken',
      'masks: there is no topic "drop-out"',
    ])
  })

  it('lists items that nothing covers, labs nobody wrote, and content that covers nothing', () => {
    const found = examine([
      item(),
      item({ id: 'bare', coveredBy: {} }),
      item({ id: 'lab-mask', kind: 'lab' }),
    ])
    expect(found.uncovered.map(({ id }) => id)).toEqual(['bare'])
    expect(found.labsMissing.map(({ id }) => id)).toEqual(['lab-mask'])
    expect(found.orphans).toEqual({
      cards: ['dropout/why'],
      quiz: [],
      figures: [],
      questions: [],
      labs: ['mask'],
    })
  })

  it('refuses an item of an unknown kind or with an unknown field', () => {
    expect(CoverageFile.safeParse([item()]).success).toBe(true)
    expect(CoverageFile.safeParse([{ ...item(), kind: 'rumour' }]).success).toBe(false)
    expect(CoverageFile.safeParse([{ ...item(), coveredBy: { books: ['x'] } }]).success).toBe(false)
  })
})

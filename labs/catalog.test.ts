import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { CatalogError, catalog, inspect } from './catalog.ts'

const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

type Tree = Record<string, string | null>

const topic = (id: string, order: number, needs: string[] = []) =>
  JSON.stringify({
    id,
    order,
    title: { zh: '题', en: 'T' },
    summary: { zh: '一。二。', en: 'One. Two.' },
    needs,
  })
const card = (order: number, body = 'What is $x$?\n\n---\n\nA number.') =>
  `---\norder: ${order}\nsource: [A1]\ndifficulty: 2\n---\n\n${body}\n`
const statement = (order: number) =>
  `---\ntitle: Forward\nsummary: In one line\norder: ${order}\n---\n\nWrite it.\n`

const sound: Tree = {
  'basics/topic.json': topic('basics', 1),
  'basics/cards/one.zh.md': card(1),
  'basics/cards/one.en.md': card(1),
  'basics/cards/zero.zh.md': card(2),
  'basics/cards/zero.en.md': card(2),
  'basics/add/statement.zh.md': statement(1),
  'basics/add/statement.en.md': statement(1),
  'basics/add/hints.zh.md': '一\n\n---\n\n二\n\n---\n\n三\n',
  'basics/add/hints.en.md': 'a\n\n---\n\nb\n\n---\n\nc\n',
  'basics/add/explanation.zh.md': '推导\n',
  'basics/add/explanation.en.md': 'Derived.\n',
  'basics/add/starter.ts': 'export function add() {}\n',
}

/** A content root like the sound one, but for `changes`; null leaves a file out. */
function write(changes: Tree = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'catalog-'))
  roots.push(root)
  for (const [file, text] of Object.entries({ ...sound, ...changes })) {
    if (text === null) continue
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

const problems = (changes: Tree) => inspect(write(changes)).problems

describe('a sound tree', () => {
  it('gives topics by their order, whatever their names', () => {
    const { catalog, problems } = inspect(write({ 'advanced/topic.json': topic('advanced', 2, ['basics']) }))
    expect(problems).toEqual([])
    expect(catalog.topics.map(({ id }) => id)).toEqual(['basics', 'advanced'])
  })

  it('gives cards by their order, with question and answer in both locales', () => {
    const { cards } = catalog(write())
    expect([...cards.keys()]).toEqual(['basics/one', 'basics/zero'])
    expect(cards.get('basics/one')).toMatchObject({
      topic: 'basics',
      source: ['A1'],
      difficulty: 2,
      company: null,
      text: {
        zh: { question: 'What is $x$?', answer: 'A number.' },
        en: { question: 'What is $x$?', answer: 'A number.' },
      },
    })
  })

  it("gives a lab's texts and starters", () => {
    expect(catalog(write()).labs.get('add')).toMatchObject({
      topic: 'basics',
      title: { zh: 'Forward', en: 'Forward' },
      hints: { zh: ['一', '二', '三'], en: ['a', 'b', 'c'] },
      explanation: { zh: '推导', en: 'Derived.' },
      starter: { typescript: 'export function add() {}\n', python: null },
    })
  })

  it('keeps a rule inside a code block in the answer', () => {
    const body = 'Q\n\n---\n\n```yaml\na: 1\n---\nb: 2\n```'
    const root = write({ 'basics/cards/one.zh.md': card(1, body), 'basics/cards/one.en.md': card(1, body) })
    expect(catalog(root).cards.get('basics/one')?.text.en.answer).toBe('```yaml\na: 1\n---\nb: 2\n```')
  })

  it('reads files with carriage returns and a byte-order mark', () => {
    const root = write({ 'basics/cards/one.zh.md': `\uFEFF${card(1).replaceAll('\n', '\r\n')}` })
    expect(inspect(root).problems).toEqual([])
  })

  it('reads a tree once', () => {
    const root = write()
    const first = catalog(root)
    writeFileSync(join(root, 'basics/topic.json'), 'broken')
    expect(catalog(root)).toBe(first)
  })
})

describe('hashes', () => {
  const hashes = (changes: Tree) => {
    const { cards, labs } = catalog(write(changes))
    return {
      one: cards.get('basics/one')?.hash,
      zero: cards.get('basics/zero')?.hash,
      add: labs.get('add')?.hash,
    }
  }

  it('are those of the content, wherever it lies', () => {
    expect(hashes({})).toEqual(hashes({}))
    expect(hashes({}).one).toMatch(/^[0-9a-f]{64}$/)
  })

  it('change with a word of the card, and only with its own', () => {
    const changed = hashes({ 'basics/cards/one.zh.md': card(1, 'Q\n\n---\n\nOther.') })
    expect(changed.one).not.toBe(hashes({}).one)
    expect(changed.zero).toBe(hashes({}).zero)
  })

  it("change with any file of the lab's folder, in subfolders too", () => {
    expect(hashes({ 'basics/add/starter.ts': '' }).add).not.toBe(hashes({}).add)
    expect(hashes({ 'basics/add/misconceptions/sign.ts': '' }).add).not.toBe(hashes({}).add)
  })
})

describe('what is wrong is named with its file', () => {
  it.each<[string, Tree, string, RegExp]>([
    ['no topic.json', { 'more/cards/a.zh.md': card(1) }, 'more/topic.json', /missing/],
    ['broken JSON', { 'basics/topic.json': '{' }, 'basics/topic.json', /not JSON/],
    [
      "an id that is not the folder's name",
      { 'basics/topic.json': topic('other', 1) },
      'basics/topic.json',
      /folder/,
    ],
    [
      'an unknown prerequisite',
      { 'basics/topic.json': topic('basics', 1, ['x']) },
      'basics/topic.json',
      /"x"/,
    ],
    ['two topics in one place', { 'more/topic.json': topic('more', 1) }, 'more/topic.json', /order 1/],
    ['a missing locale', { 'basics/cards/one.zh.md': null }, 'basics/cards/one.zh.md', /missing/],
    ['front matter out of step', { 'basics/cards/one.zh.md': card(7) }, 'basics/cards/one.zh.md', /differs/],
    ['no front matter', { 'basics/cards/one.en.md': 'Q\n---\nA' }, 'basics/cards/one.en.md', /front matter/],
    [
      'unclosed front matter',
      { 'basics/cards/one.en.md': '---\norder: 1\n' },
      'basics/cards/one.en.md',
      /closed/,
    ],
    ['broken YAML', { 'basics/cards/one.en.md': '---\na: [1\n---\n' }, 'basics/cards/one.en.md', /YAML/],
    [
      'an unknown source',
      { 'basics/cards/one.en.md': card(1).replace('A1', 'Z9') },
      'basics/cards/one.en.md',
      /source\.0/,
    ],
    [
      'no answer',
      { 'basics/cards/one.en.md': card(1, 'Only a question') },
      'basics/cards/one.en.md',
      /answer/,
    ],
    [
      'a third part',
      { 'basics/cards/one.en.md': card(1, 'Q\n---\nA\n---\nB') },
      'basics/cards/one.en.md',
      /answer/,
    ],
    ['a file that is no card', { 'basics/cards/notes.txt': '' }, 'basics/cards/notes.txt', /no card/],
    [
      'a lab without statement',
      { 'basics/add/statement.en.md': null },
      'basics/add/statement.en.md',
      /missing/,
    ],
    ['two hints', { 'basics/add/hints.en.md': 'a\n---\nb' }, 'basics/add/hints.en.md', /3 hints.*found 2/],
    [
      'an empty explanation',
      { 'basics/add/explanation.zh.md': '\n' },
      'basics/add/explanation.zh.md',
      /empty/,
    ],
    [
      'places of a lab out of step',
      { 'basics/add/statement.zh.md': statement(2) },
      'basics/add/statement.zh.md',
      /order 2/,
    ],
  ])('%s', (_, changes, file, message) => {
    expect(problems(changes)).toEqual([{ file, message: expect.stringMatching(message) }])
  })

  it('two cards in one place', () => {
    const found = problems({ 'basics/cards/zero.zh.md': card(1), 'basics/cards/zero.en.md': card(1) })
    expect(found).toEqual([
      { file: 'basics/cards', message: expect.stringMatching(/basics\/one and basics\/zero/) },
    ])
  })

  it('prerequisites that go in a circle, once', () => {
    const found = problems({
      'basics/topic.json': topic('basics', 1, ['more']),
      'more/topic.json': topic('more', 2, ['basics']),
    })
    expect(found).toEqual([
      { file: 'basics/topic.json', message: expect.stringMatching(/basics → more → basics/) },
    ])
  })

  it('a lab id taken in another topic', () => {
    const copies = Object.entries(sound).filter(([file]) => file.startsWith('basics/add/'))
    const more = Object.fromEntries(copies.map(([file, text]) => [file.replace('basics', 'more'), text]))
    const found = problems({ 'more/topic.json': topic('more', 2), ...more })
    expect(found).toEqual([{ file: 'more/add', message: expect.stringMatching(/basics\/add/) }])
  })

  it('all of it at once, by the error that catalog throws', () => {
    const root = write({ 'basics/cards/one.zh.md': null, 'basics/add/hints.en.md': 'a' })
    expect(() => catalog(root)).toThrow(CatalogError)
    expect(() => catalog(root)).toThrow(/one\.zh\.md: is missing[\s\S]*hints\.en\.md: must hold/)
  })

  it('a root without content', () => {
    expect(() => catalog(join(tmpdir(), 'no-such-content-root'))).toThrow(/holds no topic/)
  })
})

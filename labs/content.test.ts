/**
 * What holds of every text under `labs/`. Each rule is tried on all texts and lists those that break it,
 * so that an author sees them at once.
 */
import { fileURLToPath } from 'node:url'
import katex from 'katex'
import { expect, it } from 'vitest'
import { inspect } from './catalog.ts'
import { type Formula, formulas, prose } from './markdown-parts.ts'
import { figureTexts } from './read-figures.ts'
import { interviewTexts } from './read-interview.ts'
import { quizTexts } from './read-quiz.ts'
import { LOCALES, type Localized, Source } from './schema.ts'

const { catalog, problems } = inspect(fileURLToPath(new URL('.', import.meta.url)))
const cards = [...catalog.cards.values()]

interface Text {
  readonly name: string
  readonly text: Localized<string>
}

const texts: Text[] = [
  ...[...catalog.quiz.values()].flatMap(quizTexts),
  ...cards.flatMap(({ id, text: { zh, en } }) => [
    { name: `${id} question`, text: { zh: zh.question, en: en.question } },
    { name: `${id} answer`, text: { zh: zh.answer, en: en.answer } },
  ]),
  ...[...catalog.labs.values()].flatMap((lab) => [
    { name: `${lab.id} statement`, text: lab.statement },
    { name: `${lab.id} explanation`, text: lab.explanation },
    ...lab.hints.en.map((en, i) => ({
      name: `${lab.id} hint ${i + 1}`,
      text: { zh: lab.hints.zh[i] ?? '', en },
    })),
  ]),
  ...catalog.topics.flatMap(({ interview }) => interview.flatMap(interviewTexts)),
  ...catalog.topics.flatMap(({ figures }) => figures.flatMap(figureTexts)),
]

/** What `find` finds in each text of a locale, led by the text's name. */
function offences(locales: readonly (keyof Localized<string>)[], find: (markdown: string) => string[]) {
  return texts.flatMap(({ name, text }) =>
    locales.flatMap((locale) => find(text[locale]).map((found) => `${name} (${locale}): ${found}`)),
  )
}

/** The prose around each match of `pattern`. */
function inProse(markdown: string, pattern: RegExp): string[] {
  return prose(markdown).filter((part) => pattern.test(part))
}

it('every authored file is as its schema has it', () => {
  expect(problems).toEqual([])
})

it('there are cards for every part of the notes, and the company question is marked', () => {
  expect(new Set(cards.flatMap(({ source }) => source))).toEqual(new Set(Source.options))
  expect(cards.filter(({ company }) => company === 'meituan').map(({ source }) => source[0])).toContain('C')
})

it('both locales state the same formulas', () => {
  const sorted = (list: readonly Formula[]) => list.map(({ tex, display }) => `${display} ${tex}`).sort()
  const differing = texts.filter(
    ({ text: { zh, en } }) => sorted(formulas(zh)).join('\n') !== sorted(formulas(en)).join('\n'),
  )
  expect(differing.map(({ name }) => name)).toEqual([])
})

it('KaTeX compiles every formula', () => {
  const broken = offences(LOCALES, (markdown) =>
    formulas(markdown).flatMap(({ tex, display }) => {
      try {
        katex.renderToString(tex, { displayMode: display, strict: 'error' })
        return []
      } catch (error) {
        return [`${tex}: ${error}`]
      }
    }),
  )
  expect(broken).toEqual([])
})

it('no markup is left unread: neither dollar signs nor asterisks', () => {
  expect(offences(LOCALES, (markdown) => inProse(markdown, /\$|\*\*/))).toEqual([])
})

it('a formula of its own has its dollar signs on lines of their own; otherwise it is set within the line', () => {
  const within = (markdown: string) =>
    markdown.split('\n').filter((line) => /\$\$./.test(line) || /.\$\$/.test(line))
  expect(offences(LOCALES, within)).toEqual([])
})

it('Chinese has full-width punctuation', () => {
  const halfWidth = /\p{Script=Han}[,.;:!?]|[,;:!?]\p{Script=Han}/u
  expect(offences(['zh'], (markdown) => inProse(markdown, halfWidth))).toEqual([])
})

it('Chinese has a space beside Latin letters, digits, formulas and code', () => {
  const tight = /\p{Script=Han}[A-Za-z0-9$`]|[A-Za-z0-9$`]\p{Script=Han}/u
  const inRunningText = (markdown: string) => inProse(markdown, tight)
  const atFormulas = (markdown: string) =>
    markdown.match(/.?(\p{Script=Han}[$`]|[$`]\p{Script=Han}).?/gu) ?? []
  expect(offences(['zh'], (markdown) => [...inRunningText(markdown), ...atFormulas(markdown)])).toEqual([])
})

it('a probability is p_drop or p_keep, never p alone', () => {
  const bare = /(?<![A-Za-z\\])p(?![A-Za-z_])/
  const inFormulas = (markdown: string) =>
    formulas(markdown).flatMap(({ tex }) => (bare.test(tex) ? [tex] : []))
  expect(offences(LOCALES, inFormulas)).toEqual([])
})

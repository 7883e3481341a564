/** What holds of every spoken question, beside the rules for all texts in content.test.ts. */
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { inspect } from './catalog.ts'
import { bullets } from './markdown-parts.ts'
import { LOCALES, RUBRIC, Source } from './schema.ts'

const { catalog } = inspect(fileURLToPath(new URL('.', import.meta.url)))
const questions = catalog.topics.flatMap(({ interview }) => interview)

it('there are at least 40, some for every topic and every part of the notes', () => {
  expect(questions.length).toBeGreaterThanOrEqual(40)
  for (const topic of catalog.topics) expect(topic.interview.length, topic.id).toBeGreaterThanOrEqual(5)
  expect(new Set(questions.flatMap(({ source }) => source))).toEqual(new Set(Source.options))
})

it('follow-ups are a list, each with an answer of its own, as many in either language', () => {
  for (const { id, text } of questions) {
    const counts = LOCALES.map((locale) => bullets(text[locale].followUps))
    for (const list of counts) {
      expect(list.length, id).toBeGreaterThanOrEqual(2)
      for (const paragraphs of list) expect(paragraphs, id).toBe(2)
    }
    expect(counts[0]?.length, id).toBe(counts[1]?.length)
  }
})

it('a good answer says more than a weak one', () => {
  for (const { id, text } of questions)
    for (const locale of LOCALES) {
      const [weak = 0, good = 0, excellent = 0] = RUBRIC.map((level) => text[locale][level].length)
      expect(good, `${id} ${locale}`).toBeGreaterThan(weak)
      expect(excellent, `${id} ${locale}`).toBeGreaterThan(weak)
    }
})

it('a question is one that can be said: no display formula, no table, no code block', () => {
  for (const { id, text } of questions)
    for (const locale of LOCALES) expect(text[locale].question, id).not.toMatch(/\$\$|\||```/)
})

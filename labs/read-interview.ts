import { isDeepStrictEqual } from 'node:util'
import { sections } from './authored-markdown.ts'
import type { ContentReader } from './content-reader.ts'
import { type Company, InterviewFrontMatter, type Localized, RUBRIC, Slug, type Source } from './schema.ts'

/** All Markdown with GFM and KaTeX. */
export interface InterviewText {
  /** As an interviewer says it. */
  readonly question: string
  /** What a weak answer says, and what it lacks. */
  readonly weak: string
  readonly good: string
  readonly excellent: string
  /** A list: each entry a question, and in a paragraph of its own what to answer. */
  readonly followUps: string
}

export interface InterviewQuestion {
  /** `<topic>/<question>` */
  readonly id: string
  readonly topic: string
  readonly order: number
  readonly source: readonly Source[]
  readonly difficulty: number
  /** How long a good spoken answer takes. */
  readonly minutes: number
  readonly company: Company | null
  readonly cards: readonly string[]
  readonly labs: readonly string[]
  readonly text: Localized<InterviewText>
}

/** The spoken questions of a topic, in order. What cannot be read is reported and left out. */
export function readQuestions(reader: ContentReader, topic: string): InterviewQuestion[] {
  const folder = `${topic}/interview`
  const names = new Set<string>()
  for (const file of reader.files(folder)) {
    const name = /^(.+)\.(zh|en)\.md$/.exec(file)?.[1]
    if (name === undefined)
      reader.report(`${folder}/${file}`, 'is no question: name it <question>.zh.md or <question>.en.md')
    else names.add(name)
  }
  const questions = [...names]
    .map((name) => readQuestion(reader, topic, name))
    .filter((each) => each !== null)
  const byOrder = new Map<number, InterviewQuestion>()
  for (const question of questions) {
    const other = byOrder.get(question.order)
    if (other) reader.report(folder, `order ${question.order} is both ${other.id} and ${question.id}`)
    byOrder.set(question.order, question)
  }
  return questions.sort((a, b) => a.order - b.order)
}

function readQuestion(reader: ContentReader, topic: string, name: string): InterviewQuestion | null {
  const file = { zh: `${topic}/interview/${name}.zh.md`, en: `${topic}/interview/${name}.en.md` }
  if (!Slug.safeParse(name).success) {
    reader.report(file.en, 'name a question by lower-case words joined by hyphens')
    return null
  }
  const zh = reader.markdown(file.zh, InterviewFrontMatter)
  const en = reader.markdown(file.en, InterviewFrontMatter)
  if (!zh || !en) return null
  if (!isDeepStrictEqual(zh.data, en.data)) {
    reader.report(file.zh, `front matter differs from that of ${name}.en.md`)
    return null
  }
  const text = { zh: readText(reader, file.zh, zh.body), en: readText(reader, file.en, en.body) }
  if (!text.zh || !text.en) return null
  return {
    ...en.data,
    id: `${topic}/${name}`,
    topic,
    company: en.data.company ?? null,
    text: { zh: text.zh, en: text.en },
  }
}

function readText(reader: ContentReader, file: string, body: string): InterviewText | null {
  const [question, weak, good, excellent, followUps, ...rest] = sections(body)
  if (!question || !weak || !good || !excellent || !followUps || rest.length > 0) {
    reader.report(
      file,
      'must hold five parts divided by lines "---": the question, a weak, a good and an excellent answer, follow-ups',
    )
    return null
  }
  return { question, weak, good, excellent, followUps }
}

/** Reports links to cards and labs that do not exist. */
export function checkQuestions(
  reader: ContentReader,
  topics: readonly { readonly interview: readonly InterviewQuestion[] }[],
  known: { readonly cards: ReadonlyMap<string, unknown>; readonly labs: ReadonlyMap<string, unknown> },
): void {
  for (const { id, topic, cards, labs } of topics.flatMap((each) => each.interview)) {
    const file = `${topic}/interview/${id.slice(topic.length + 1)}.en.md`
    for (const card of cards) if (!known.cards.has(card)) reader.report(file, `there is no card "${card}"`)
    for (const lab of labs) if (!known.labs.has(lab)) reader.report(file, `there is no lab "${lab}"`)
  }
}

/** Every text of a question, by name, in both locales: what rules about text look at. */
export function interviewTexts({ id, text }: InterviewQuestion): { name: string; text: Localized<string> }[] {
  return (['question', ...RUBRIC, 'followUps'] as const).map((part) => ({
    name: `${id}, ${part}`,
    text: { zh: text.zh[part], en: text.en[part] },
  }))
}

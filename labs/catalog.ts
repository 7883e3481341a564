/**
 * The curriculum as the server sees it: topics, cards and labs' texts, read from the files under
 * `labs/` and checked against `labs/schema.ts`. Node only.
 */
import { join } from 'node:path'
import type { Problem } from './authored-markdown.ts'
import { ContentReader } from './content-reader.ts'
import { type Card, readCards } from './read-card.ts'
import { checkFigures, readFigures } from './read-figures.ts'
import { checkQuestions, type InterviewQuestion, readQuestions } from './read-interview.ts'
import { type LabTexts, readLabs } from './read-lab.ts'
import { type LearningPath, readPaths } from './read-paths.ts'
import { type QuizItem, readQuiz } from './read-quiz.ts'
import { type Figure, type LocalizedText, TopicFile } from './schema.ts'

export type { Problem } from './authored-markdown.ts'
export type { Card } from './read-card.ts'
export type { InterviewQuestion } from './read-interview.ts'
export type { LabTexts } from './read-lab.ts'
export type { LearningPath } from './read-paths.ts'
export type { QuizItem } from './read-quiz.ts'

export interface Topic {
  readonly id: string
  readonly order: number
  readonly title: LocalizedText
  readonly summary: LocalizedText
  /** Ids of the topics to know first. */
  readonly needs: readonly string[]
  readonly cards: readonly Card[]
  readonly labs: readonly LabTexts[]
  readonly figures: readonly Figure[]
  readonly quiz: readonly QuizItem[]
  readonly interview: readonly InterviewQuestion[]
}

export interface Catalog {
  /** In order. */
  readonly topics: readonly Topic[]
  /** By `<topic>/<card>`, in the order of topics and cards. */
  readonly cards: ReadonlyMap<string, Card>
  /** By the lab's folder name, in the order of topics and labs. */
  readonly labs: ReadonlyMap<string, LabTexts>
  /** In order. */
  readonly paths: readonly LearningPath[]
  /** By `<topic>/<item>`, in the order of topics and items. */
  readonly quiz: ReadonlyMap<string, QuizItem>
}

/** The content under a root cannot be used as it is; the message names every file and what is wrong with it. */
export class CatalogError extends Error {
  readonly problems: readonly Problem[]

  constructor(root: string, problems: readonly Problem[]) {
    const list = problems.map(({ file, message }) => `  ${file}: ${message}`).join('\n')
    super(`The content under ${root} has ${problems.length} problem(s):\n${list}`)
    this.name = 'CatalogError'
    this.problems = problems
  }
}

const read = new Map<string, Catalog>()

/** `labs/` of the project that the process was started in. */
export function contentRoot(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'labs')
}

/**
 * The catalog under `root`, read on the first call and kept for the life of the process.
 *
 * @throws CatalogError when any file is wrong.
 */
export function catalog(root: string = contentRoot()): Catalog {
  const known = read.get(root)
  if (known) return known
  const { catalog: fresh, problems } = inspect(root)
  if (problems.length > 0) throw new CatalogError(root, problems)
  read.set(root, fresh)
  return fresh
}

/** Reads the tree anew; gives what could be read and everything that is wrong, and throws nothing over content. */
export function inspect(root: string = contentRoot()): { catalog: Catalog; problems: readonly Problem[] } {
  const reader = new ContentReader(root)
  const topics = reader
    .folders('.')
    .filter((name) => name !== 'paths')
    .map((name) => readTopic(reader, name))
    .filter((topic) => topic !== null)
    .sort((a, b) => a.order - b.order)
  if (topics.length === 0 && reader.problems.length === 0) reader.report('.', 'holds no topic')
  checkOrder(reader, topics)
  checkNeeds(reader, topics)
  const labs = new Map<string, LabTexts>()
  for (const lab of topics.flatMap((topic) => topic.labs)) {
    const other = labs.get(lab.id)
    if (other) reader.report(`${lab.topic}/${lab.id}`, `the id is taken by ${other.topic}/${other.id}`)
    else labs.set(lab.id, lab)
  }
  const cards = new Map(topics.flatMap((topic) => topic.cards).map((card) => [card.id, card]))
  checkFigures(reader, topics, { cards, labs })
  checkQuestions(reader, topics, { cards, labs })
  const quiz = new Map(topics.flatMap((topic) => topic.quiz).map((item) => [item.id, item]))
  checkQuizCards(reader, quiz, cards)
  const paths = readPaths(reader, topics)
  return { catalog: { topics, cards, labs, quiz, paths }, problems: reader.problems }
}

function readTopic(reader: ContentReader, name: string): Topic | null {
  const file = `${name}/topic.json`
  const topic = reader.json(file, TopicFile)
  if (!topic) return null
  if (topic.id !== name) reader.report(file, `id "${topic.id}" is not the folder's name`)
  return {
    ...topic,
    id: name,
    cards: readCards(reader, name),
    labs: readLabs(reader, name),
    figures: readFigures(reader, name),
    quiz: readQuiz(reader, name),
    interview: readQuestions(reader, name),
  }
}

function checkQuizCards(
  reader: ContentReader,
  quiz: ReadonlyMap<string, QuizItem>,
  cards: ReadonlyMap<string, Card>,
): void {
  for (const { id, topic, cards: named } of quiz.values()) {
    const file = `${topic}/quiz/${id.slice(topic.length + 1)}.json`
    for (const card of named) if (!cards.has(card)) reader.report(file, `cards: there is no card ${card}`)
  }
}

function checkOrder(reader: ContentReader, topics: readonly Topic[]): void {
  for (const [index, topic] of topics.entries()) {
    const other = topics.findIndex(({ order }) => order === topic.order)
    if (other < index)
      reader.report(`${topic.id}/topic.json`, `order ${topic.order} is also that of ${topics[other]?.id}`)
  }
}

function checkNeeds(reader: ContentReader, topics: readonly Topic[]): void {
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  const settled = new Set<string>()
  const visit = (topic: Topic, path: readonly string[]): void => {
    const file = `${topic.id}/topic.json`
    if (path.includes(topic.id)) {
      reader.report(file, `needs: goes in a circle, ${[...path, topic.id].join(' → ')}`)
      return
    }
    if (settled.has(topic.id)) return
    for (const id of topic.needs) {
      const needed = byId.get(id)
      if (needed) visit(needed, [...path, topic.id])
      else reader.report(file, `needs: there is no topic "${id}"`)
    }
    settled.add(topic.id)
  }
  for (const topic of topics) visit(topic, [])
}

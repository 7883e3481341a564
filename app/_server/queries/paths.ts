import { type Catalog, catalog, type LearningPath } from '#labs/catalog.ts'
import type { StepKind } from '#labs/read-paths.ts'
import type { Localized } from '#labs/schema.ts'
import { selectAnswers } from './interview.ts'
import { selectOptionalContract } from './lab-contract.ts'
import { selectLearner } from './learner.ts'

export interface PathItem {
  readonly kind: StepKind
  readonly id: string
  /** Without locale. */
  readonly href: string
  /** Markdown. */
  readonly title: Localized<string>
  readonly minutes: number
  /** Null where nothing is recorded: looking at a figure leaves no trace. */
  readonly done: boolean | null
}

export interface PathStep {
  readonly kind: StepKind
  readonly items: readonly PathItem[]
}

export interface PathStage {
  readonly title: Localized<string>
  readonly steps: readonly PathStep[]
}

export interface PathState {
  readonly id: string
  readonly title: Localized<string>
  readonly summary: Localized<string>
  readonly unit: LearningPath['unit']
  readonly stages: readonly PathStage[]
  /** The first thing that is not done; null at the end. */
  readonly next: PathItem | null
}

/** Every path with what the person has done of it. A thing done anywhere counts on every path. */
export async function selectPaths(userId: string | null): Promise<PathState[]> {
  const content = catalog()
  const [learner, answers, minutes] = await Promise.all([
    selectLearner(userId),
    selectAnswers(userId),
    labMinutes(content),
  ])
  const quizAnswers = new Set(learner.quizAnswers.map(({ itemId }) => itemId))
  const itemOf = describer(content, {
    minutes,
    isDone: {
      cards: (id) => learner.states.has(id),
      labs: (id) => learner.labs.get(id)?.passed === true,
      questions: (id) => answers.has(id),
      figures: () => null,
      quiz: (id) => quizAnswers.has(id),
    },
  })
  return content.paths.map((path) => describePath(path, itemOf))
}

async function labMinutes({ labs }: Catalog): Promise<ReadonlyMap<string, number>> {
  const pairs = [...labs.keys()].map(
    async (id) => [id, (await selectOptionalContract(id))?.minutes ?? 0] as const,
  )
  return new Map(await Promise.all(pairs))
}

type ItemOf = (kind: StepKind, id: string) => PathItem | null

export function describePath(path: LearningPath, itemOf: ItemOf): PathState {
  const stages = path.stages.map(({ title, steps }) => ({
    title,
    steps: steps.map(({ kind, ids }) => ({ kind, items: ids.flatMap((id) => itemOf(kind, id) ?? []) })),
  }))
  const next = itemsOf({ stages }).find(({ done }) => done === false) ?? null
  const { id, title, summary, unit } = path
  return { id, title, summary, unit, stages, next }
}

/**
 * How long things take, in minutes: a card with its first repetitions by its difficulty, a spoken question its
 * answer and as long again to compare, a lab what its author says.
 */
const minutesOf = {
  card: (difficulty: number) => 0.5 + 0.5 * difficulty,
  quiz: (difficulty: number) => 0.5 + 0.5 * difficulty,
  question: (minutes: number) => 2 * minutes,
  figure: 3,
}

function describer(
  { topics, cards, labs, quiz }: Catalog,
  {
    minutes,
    isDone,
  }: {
    minutes: ReadonlyMap<string, number>
    isDone: Record<StepKind, (id: string) => boolean | null>
  },
): ItemOf {
  const questions = new Map(topics.flatMap(({ interview }) => interview).map((each) => [each.id, each]))
  const figures = new Map(
    topics.flatMap((topic) =>
      topic.figures.map((figure) => [figure.id, { topic: topic.id, figure }] as const),
    ),
  )
  const both = (pick: (locale: 'zh' | 'en') => string): Localized<string> => ({
    zh: pick('zh'),
    en: pick('en'),
  })
  return (kind, id) => {
    const common = { kind, id, done: isDone[kind](id) }
    const card = cards.get(id)
    const lab = labs.get(id)
    const question = questions.get(id)
    const figure = figures.get(id)
    const item = quiz.get(id)
    if (kind === 'cards' && card)
      return {
        ...common,
        href: `/cards/${id}`,
        title: both((locale) => card.text[locale].question),
        minutes: minutesOf.card(card.difficulty),
      }
    if (kind === 'labs' && lab)
      return { ...common, href: `/labs/${id}`, title: lab.title, minutes: minutes.get(id) ?? 0 }
    if (kind === 'questions' && question)
      return {
        ...common,
        href: `/interview/${id}`,
        title: both((locale) => question.text[locale].question),
        minutes: minutesOf.question(question.minutes),
      }
    if (kind === 'figures' && figure)
      return {
        ...common,
        href: `/topics/${figure.topic}/figures#${id}`,
        title: figure.figure.title,
        minutes: minutesOf.figure,
      }
    if (kind === 'quiz' && item)
      return {
        ...common,
        href: `/quiz/${item.topic}`,
        title: item.stem,
        minutes: minutesOf.quiz(item.difficulty),
      }
    return null
  }
}

interface Part {
  readonly stages: readonly PathStage[]
}

export function itemsOf({ stages }: Part): PathItem[] {
  return stages.flatMap(({ steps }) => steps.flatMap(({ items }) => items))
}

export interface Share {
  readonly done: number
  readonly total: number
  /** Minutes of everything, and of what is not done. */
  readonly minutes: number
  readonly left: number
}

/** How much of these things is done. What leaves no trace counts for time, as long as something after it is not done. */
export function shareOf(items: readonly PathItem[]): Share {
  const tracked = items.filter(({ done }) => done !== null)
  const done = tracked.filter((item) => item.done).length
  const sum = (some: readonly PathItem[]) => some.reduce((total, { minutes }) => total + minutes, 0)
  const finished = done === tracked.length
  return {
    done,
    total: tracked.length,
    minutes: sum(items),
    left: sum(items.filter((item) => item.done === false || (item.done === null && !finished))),
  }
}

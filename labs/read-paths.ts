import type { ContentReader } from './content-reader.ts'
import { type LocalizedText, PathFile, type PathStep, type Source, type STEP_KINDS } from './schema.ts'

export type StepKind = (typeof STEP_KINDS)[number]

export interface Step {
  readonly kind: StepKind
  /** Of cards, labs, questions, figures or quiz items; never one that an earlier step of the path has. */
  readonly ids: readonly string[]
}

export interface Stage {
  readonly title: LocalizedText
  readonly steps: readonly Step[]
}

/** An ordered way through the curriculum. */
export interface LearningPath {
  readonly id: string
  readonly order: number
  readonly title: LocalizedText
  readonly summary: LocalizedText
  readonly unit: 'stage' | 'day'
  readonly stages: readonly Stage[]
}

interface Item {
  readonly id: string
  readonly source?: readonly string[]
  readonly difficulty?: number
}

interface Content {
  readonly id: string
  readonly cards: readonly Item[]
  readonly labs: readonly Item[]
  readonly interview: readonly Item[]
  readonly figures: readonly Item[]
  readonly quiz: readonly Item[]
}

const itemsOf: Record<StepKind, (topic: Content) => readonly Item[]> = {
  cards: (topic) => topic.cards,
  labs: (topic) => topic.labs,
  questions: (topic) => topic.interview,
  figures: (topic) => topic.figures,
  quiz: (topic) => topic.quiz,
}

/** Every path, with its steps' choices resolved against the content. A step that chooses nothing new is left out. */
export function readPaths(reader: ContentReader, topics: readonly Content[]): LearningPath[] {
  const paths: LearningPath[] = []
  for (const name of reader.files('paths')) {
    const file = `paths/${name}`
    const path = reader.json(file, PathFile)
    if (!path) continue
    if (`${path.id}.json` !== name) reader.report(file, `id "${path.id}" is not the file's name`)
    const other = paths.find(({ order }) => order === path.order)
    if (other) reader.report(file, `order ${path.order} is also that of ${other.id}`)
    const taken = new Set<string>()
    const stages = path.stages.map(({ title, steps }) => ({
      title,
      steps: steps
        .map((step) => resolve(step, topics, taken, (message) => reader.report(file, message)))
        .filter(({ ids }) => ids.length > 0),
    }))
    for (const { title, steps } of stages)
      if (steps.length === 0) reader.report(file, `the stage "${title.en}" holds nothing`)
    paths.push({ ...path, stages })
  }
  return paths.sort((a, b) => a.order - b.order)
}

function resolve(
  step: PathStep,
  topics: readonly Content[],
  taken: Set<string>,
  report: (message: string) => void,
): Step {
  const { kind, source, maxDifficulty } = step
  for (const id of step.topics ?? [])
    if (!topics.some((topic) => topic.id === id)) report(`there is no topic "${id}"`)
  const all = topics
    .filter(({ id }) => step.topics?.includes(id) ?? true)
    .flatMap((topic) => itemsOf[kind](topic))
  const fits = (item: Item) =>
    (!source || source.some((part: Source) => item.source?.includes(part))) &&
    (maxDifficulty === undefined || (item.difficulty ?? 0) <= maxDifficulty)
  const chosen = step.ids
    ? step.ids.flatMap((id) => {
        const item = all.find((each) => each.id === id)
        if (!item) report(`${kind}: there is no "${id}"`)
        return item ? [item] : []
      })
    : all
  const ids = chosen
    .filter(fits)
    .map(({ id }) => id)
    .filter((id) => !taken.has(`${kind} ${id}`))
  for (const id of ids) taken.add(`${kind} ${id}`)
  return { kind, ids }
}

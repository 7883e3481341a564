/**
 * What an author writes by hand under `labs/`, as zod. Each field's description is the
 * documentation of the file format; `labs/catalog.ts` parses every file through these.
 */
import { z } from 'zod'

export const LOCALES = ['zh', 'en'] as const
export const Locale = z.enum(LOCALES)
export type Locale = z.infer<typeof Locale>

/** One value for each locale. */
export type Localized<T> = Readonly<Record<Locale, T>>

const Text = z.string().trim().min(1)

/** A text in every locale. */
export const LocalizedText = z.strictObject({
  zh: Text.describe('Chinese, written rather than translated'),
  en: Text.describe('English'),
})
export type LocalizedText = z.infer<typeof LocalizedText>

/** Names of folders and files become ids, addresses and keys: lower-case words joined by hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')

export const CardId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'a card id is <topic>/<card>')
  .describe('id of a card: <topic>/<card>')

const Difficulty = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
  .describe('1 (a definition) to 5 (a derivation that takes paper)')

/**
 * The part of the interview notes that gave rise to a card: section A (activations), B (training)
 * and C (a company's question); `…-opening` is what a section says before its first question,
 * `B-usage` the advice after B3.
 */
export const Source = z.enum(['A-opening', 'A1', 'A2', 'A3', 'B-opening', 'B1', 'B2', 'B3', 'B-usage', 'C'])
export type Source = z.infer<typeof Source>

/** Companies that are known to have asked a question. */
export const Company = z.enum(['meituan'])
export type Company = z.infer<typeof Company>

/** `labs/<topic>/topic.json` */
export const TopicFile = z.strictObject({
  id: Slug.describe("the folder's name"),
  order: z.int().positive().describe('place among the topics, from 1; unique'),
  title: LocalizedText,
  summary: LocalizedText.describe('two sentences: what is learned, and why it matters'),
  needs: z.array(Slug).describe('ids of the topics to know first; no cycles'),
})
export type TopicFile = z.infer<typeof TopicFile>

/** Front matter of `labs/<topic>/cards/<card>.{zh,en}.md`, the same in both locales. */
export const CardFrontMatter = z.strictObject({
  order: z.int().positive().describe('place among the cards of the topic; unique in it'),
  source: z.array(Source).min(1).describe('parts of the notes that the card answers or follows up'),
  difficulty: Difficulty,
  company: Company.optional().describe('who asked it, when that is known'),
})
export type CardFrontMatter = z.infer<typeof CardFrontMatter>

/** Front matter of `labs/<topic>/<lab>/statement.{zh,en}.md`; `order` is the same in both locales. */
export const StatementFrontMatter = z.strictObject({
  title: Text.describe('a few words'),
  summary: Text.describe('one line for lists'),
  order: z.int().positive().describe('place among the labs of the topic; unique in it'),
})
export type StatementFrontMatter = z.infer<typeof StatementFrontMatter>

/** `export const about` of `labs/<topic>/<lab>/misconceptions/<name>.ts`. */
export const MisconceptionAbout = z.strictObject({
  title: LocalizedText.describe('the mistake in a few words'),
  explanation: LocalizedText.describe(
    'Markdown with KaTeX: what was computed, why it is wrong, what is right',
  ),
  cards: z.array(CardId).min(1).describe('cards to review'),
  fails: Text.describe('id of the check that this solution must fail, e.g. dx.value'),
})
export type MisconceptionAbout = z.infer<typeof MisconceptionAbout>

/** `labs/<topic>/<lab>/equivalent-mutants.json`: changes to the reference that leave its results as they are. */
export const EquivalentMutants = z.array(
  z.strictObject({
    at: Text.describe("the reference's line on which the change begins, without indentation"),
    change: Text.describe('what labs:check calls the change: before → after'),
    reason: Text.describe('why no right check can tell it from the reference'),
  }),
)
export type EquivalentMutants = z.infer<typeof EquivalentMutants>

/** A lab has this many hints, each saying more than the one before. */
export const HINTS = 3

/** `labs/<topic>/figures.json`: the topic's figures in order; each is drawn by `app/_ui/figures/<id>.tsx`. */
export const FiguresFile = z.array(
  z.strictObject({
    id: Slug.describe('name of the component, unique over all topics'),
    title: LocalizedText.describe('what is drawn, in a few words'),
    see: LocalizedText.describe('what to look for, in one line'),
    description: LocalizedText.describe(
      'the picture in words, for whoever does not see it: axes, shapes, what changes',
    ),
    cards: z.array(CardId).describe('cards that the figure explains; they lead to it'),
    labs: z.array(Slug).describe('labs that the figure explains; they lead to it'),
  }),
)
export type Figure = z.infer<typeof FiguresFile>[number]

/** Front matter of `labs/<topic>/interview/<question>.{zh,en}.md`, the same in both locales. */
export const InterviewFrontMatter = z.strictObject({
  order: z.int().positive().describe('place among the questions of the topic; unique in it'),
  source: z.array(Source).min(1).describe('parts of the notes that the question asks about or follows up'),
  difficulty: Difficulty,
  minutes: z.int().min(1).max(15).describe('how long a good spoken answer takes'),
  company: Company.optional().describe('who asked it, when that is known'),
  cards: z.array(CardId).min(1).describe('cards that hold the facts'),
  labs: z.array(Slug).describe('labs that have it written as code'),
})
export type InterviewFrontMatter = z.infer<typeof InterviewFrontMatter>

/** What an answer is judged by, from what it lacks to what makes it stand out. */
export const RUBRIC = ['weak', 'good', 'excellent'] as const

/** What a step of a path is made of. */
export const STEP_KINDS = ['cards', 'labs', 'questions', 'figures', 'quiz'] as const

/**
 * A step takes everything of its kind that fits all of the given choices, in the order of the curriculum (or of
 * `ids`), and leaves out what an earlier step of the path has taken.
 */
export const PathStep = z
  .strictObject({
    kind: z.enum(STEP_KINDS),
    topics: z.array(Slug).min(1).optional().describe('of these topics'),
    source: z
      .array(Source)
      .min(1)
      .optional()
      .describe('of these parts of the notes; cards, questions and quiz only'),
    maxDifficulty: Difficulty.optional().describe('no harder than this; cards, questions and quiz only'),
    ids: z.array(Text).min(1).optional().describe('exactly these, in this order'),
  })
  .refine(({ topics, source, ids }) => topics || source || ids, 'say which: topics, source or ids')
export type PathStep = z.infer<typeof PathStep>

/** `labs/paths/<path>.json` */
export const PathFile = z.strictObject({
  id: Slug.describe("the file's name"),
  order: z.int().positive().describe('place among the paths; unique'),
  title: LocalizedText,
  summary: LocalizedText.describe('whom it is for, and what one can do at its end'),
  unit: z.enum(['stage', 'day']).default('stage').describe('what a stage is counted as'),
  stages: z
    .array(z.strictObject({ title: LocalizedText, steps: z.array(PathStep).min(1) }))
    .min(1)
    .describe('in order; a stage is what one does in one sitting or one day'),
})
export type PathFile = z.infer<typeof PathFile>

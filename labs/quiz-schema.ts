/** `labs/<topic>/quiz/<item>.json`: one question that is answered in a quiz, as zod. */
import { z } from 'zod'
import { CardId, LocalizedText, Source } from './schema.ts'

const Text = z.string().trim().min(1)
const Latex = Text.describe('LaTeX without dollar signs, the same in every locale')

/** Where an item comes from; `E` marks one that meets a common misstatement and corrects it. */
export const QuizSource = z.union([Source, z.literal('E')])
export type QuizSource = z.infer<typeof QuizSource>

const common = {
  order: z.int().positive().describe('place among the items of the topic; unique in it'),
  source: z.array(QuizSource).min(1).describe('parts of the notes, and E for an erratum'),
  difficulty: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
    .describe('1 (a definition) to 5 (a derivation that takes paper)'),
  stem: LocalizedText.describe('the question, as Markdown with KaTeX'),
  explanation: LocalizedText.describe('why the answer is right, for everyone'),
  cards: z.array(CardId).min(1).describe('cards that a wrong answer brings into today'),
}

const Option = z.strictObject({
  text: LocalizedText,
  right: z.literal(true).optional(),
  why: LocalizedText.optional().describe('what is wrong with it; every wrong option has one'),
})
export type Option = z.infer<typeof Option>

/** Every wrong option says why it is wrong; a right one has nothing to explain but the item's explanation. */
function explainsWrongOptions(options: readonly Option[]): boolean {
  return options.every(({ right, why }) => right || why !== undefined)
}

const unexplained = { path: ['options'], error: 'every wrong option needs its "why"' }

const Choice = z
  .strictObject({
    kind: z.literal('choice'),
    ...common,
    options: z.array(Option).min(3).max(6).describe('exactly one is right; shown in an order of their own'),
  })
  .refine(({ options }) => options.filter(({ right }) => right).length === 1, {
    path: ['options'],
    error: 'exactly one option must be right',
  })
  .refine(({ options }) => explainsWrongOptions(options), unexplained)

const Several = z
  .strictObject({
    kind: z.literal('several'),
    ...common,
    options: z.array(Option).min(3).max(7).describe('one or more are right, and not all'),
  })
  .refine(({ options }) => options.some(({ right }) => right) && !options.every(({ right }) => right), {
    path: ['options'],
    error: 'some options must be right and some wrong',
  })
  .refine(({ options }) => explainsWrongOptions(options), unexplained)

const NumberItem = z.strictObject({
  kind: z.literal('number'),
  ...common,
  answer: z.number(),
  formula: Latex.describe('an expression without symbols whose value is the answer; a test evaluates it'),
  tolerance: z.number().nonnegative().describe('how far from the answer is still right'),
  unit: LocalizedText.optional().describe('what stands behind the field'),
  mistakes: z
    .array(z.strictObject({ answer: z.number(), why: LocalizedText }))
    .min(1)
    .describe('numbers that a usual mistake leads to, each explained'),
})

const Order = z.strictObject({
  kind: z.literal('order'),
  ...common,
  steps: z.array(LocalizedText).min(3).max(7).describe('in the right order; shown in another'),
  mistake: LocalizedText.describe('what a wrong order usually comes from'),
})

export const FormulaSymbol = z.strictObject({
  latex: Latex.describe('how it is written, without its indices: \\hat{x}, dy, p_{\\text{keep}}'),
  also: z.array(Latex).optional().describe('other ways to write it'),
  over: z
    .array(Text)
    .min(1)
    .max(2)
    .optional()
    .describe('sets of its indices: each a size, as a number or as the symbol that is the size'),
  between: z.tuple([z.number(), z.number()]).optional().describe('its values are drawn from here'),
  integer: z.literal(true).optional().describe('only whole numbers are drawn'),
  is: Latex.optional().describe('not drawn but computed from the symbols before it, at i (and j)'),
})
export type FormulaSymbol = z.infer<typeof FormulaSymbol>

const FormulaItem = z
  .strictObject({
    kind: z.literal('formula'),
    ...common,
    left: Latex.describe("what is asked for, shown before the field: \\sigma'(z)"),
    answer: Latex,
    symbols: z.array(FormulaSymbol).min(1),
    letters: z
      .record(z.string().regex(/^[a-z]$/), Text)
      .optional()
      .describe('letters of indices that may be used, each with the size of its set'),
    without: z
      .array(z.enum(['tanh', 'sigmoid']))
      .optional()
      .describe('functions that the stem rules out: with them the question would answer itself'),
    mistakes: z
      .array(z.strictObject({ answer: Latex, why: LocalizedText }))
      .min(1)
      .describe('formulas that people really write, each explained'),
  })
  .refine(
    ({ symbols }) => symbols.every(({ between, is }) => (between === undefined) !== (is === undefined)),
    {
      path: ['symbols'],
      error: 'a symbol has either "between" or "is"',
    },
  )

/** `labs/<topic>/quiz/<item>.json` */
export const QuizFile = z.discriminatedUnion('kind', [Choice, Several, NumberItem, Order, FormulaItem])
export type QuizFile = z.infer<typeof QuizFile>
export type FormulaQuestion = Pick<
  z.infer<typeof FormulaItem>,
  'answer' | 'symbols' | 'letters' | 'without' | 'mistakes'
>

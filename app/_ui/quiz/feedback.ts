/** What the server says about an answer; the page parses it. */
import { z } from 'zod'
import type { Tree } from '../markdown-tree.tsx'

/** Markdown that the server has parsed: neither parser nor KaTeX is in the browser. */
const MarkdownTree = z.custom<Tree>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'root',
)

const Feedback = z.object({
  kind: z.literal('judged'),
  /** Null when the explanation was opened without an answer. */
  correct: z.boolean().nullable(),
  /** Options in the order they are shown in; empty for other kinds. */
  options: z.array(z.object({ right: z.boolean(), chosen: z.boolean(), why: MarkdownTree.nullable() })),
  /** The steps in the right order, by the place they are shown at. */
  steps: z.array(z.int()),
  /** The right number or formula. */
  answer: MarkdownTree.nullable(),
  /** What is wrong with the number or formula given, when it is a mistake that is known. */
  why: MarkdownTree.nullable(),
  /** Where the formula differs. */
  difference: z.object({ at: MarkdownTree, yours: z.string().nullable(), right: z.string() }).nullable(),
  explanation: MarkdownTree,
  cards: z.array(z.object({ href: z.string(), question: MarkdownTree })),
})
export type Feedback = z.infer<typeof Feedback>

const Unreadable = z.object({
  kind: z.literal('unreadable'),
  /** `quiz.unreadable.<code>` in app/messages. */
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** An answer is judged, or it is none yet because it cannot be read. */
export const AnswerReply = z.discriminatedUnion('kind', [Feedback, Unreadable])
export type AnswerReply = z.infer<typeof AnswerReply>
export { Feedback as FeedbackReply }

/** What the frame that runs a learner's code may say. All of it is parsed: that code stands behind it. */
import { z } from 'zod'

/** An argument of a call, without its methods: tensors, lists of them, and plain values. */
export interface SentTensor {
  readonly shape: readonly number[]
  readonly data: Float64Array
}
export type SentValue =
  | SentTensor
  | number
  | boolean
  | string
  | { readonly seed: number }
  | readonly SentTensor[]

/** What the page asks; `run` names the run it is about. */
export type FrameRequest =
  | {
      readonly type: 'open'
      readonly run: string
      readonly language: string
      readonly program: {
        readonly code: string
        /** A source map where `code` is not the source itself. */
        readonly map: string | null
        readonly lines: number
        readonly entry: string
        readonly parameters: readonly { readonly name: string; readonly type: string }[]
        readonly results: readonly string[]
        readonly lists: readonly string[]
        readonly withheld: readonly string[]
        /** For all of the run's time together. */
        readonly limitMs: number
      }
    }
  | { readonly type: 'call'; readonly run: string; readonly batch: readonly (readonly SentValue[])[] }

const MAX_AXES = 32
const MAX_LIST = 1024

const TensorMessage = z
  .object({
    shape: z.array(z.int().nonnegative()).max(MAX_AXES),
    data: z.instanceof(Float64Array),
  })
  .refine(({ shape, data }) => shape.reduce((size, n) => size * n, 1) === data.length)

const FailureMessage = z.object({
  code: z.enum([
    'syntax-error',
    'missing-entry',
    'threw',
    'time-limit',
    'memory-limit',
    'wrong-type',
    'missing-result',
    'withheld',
    'crashed',
  ]),
  params: z.record(z.string().max(64), z.union([z.string().max(2048), z.number()])),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
})

const Console = z.string().max(20_000)

const OutcomeMessage = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    results: z.array(z.union([TensorMessage, z.array(TensorMessage).max(MAX_LIST)])).max(64),
    modified: z.array(z.boolean()).max(64),
    repeatable: z.boolean(),
    console: Console,
  }),
  z.object({ ok: z.literal(false), failure: FailureMessage, console: Console }),
])
export type OutcomeMessage = z.infer<typeof OutcomeMessage>

export const FrameMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), nonce: z.string() }),
  z.object({ type: z.literal('opened'), run: z.string(), failure: FailureMessage.nullable() }),
  z.object({ type: z.literal('called'), run: z.string(), outcomes: z.array(OutcomeMessage) }),
])
export type FrameMessage = z.infer<typeof FrameMessage>

/**
 * The contract of a result: the one thing that grader, database, page and command line share.
 *
 * A verdict holds codes and parameters, never sentences: `grader/messages/{zh,en}.json` holds the
 * words, so a stored verdict can be read in either language and reworded later.
 */
import { z } from 'zod'

/** JSON has no NaN and no infinities; a learner's numbers have both. */
export const Num = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])])
export type Num = z.infer<typeof Num>

export const Language = z.enum(['typescript', 'python'])
export type Language = z.infer<typeof Language>

const MessageParam = z.union([z.string(), z.number()])

/**
 * A code of `grader/messages` with the values its sentence needs. Some values are codes (`@regime.large`) or
 * lists of names (`|dx|dgamma`); `grader/messages/render.ts` says them in the reader's language.
 */
export const Message = z.object({
  code: z.string(),
  params: z.record(z.string(), MessageParam).default({}),
})
export type Message = z.infer<typeof Message>

/** A tensor as it is shown. `data` is row-major and cut after {@link SHOWN_ELEMENTS} elements. */
export const ShownTensor = z.object({ shape: z.array(z.int().nonnegative()), data: z.array(Num) })
export type ShownTensor = z.infer<typeof ShownTensor>
export const SHOWN_ELEMENTS = 4096

/** A generator of random numbers, by the seed that it starts from. */
export const ShownSeed = z.object({ seed: z.int().nonnegative() })

export const ShownValue = z.union([
  ShownTensor,
  z.array(ShownTensor),
  ShownSeed,
  Num,
  z.boolean(),
  z.string(),
])
export type ShownValue = z.infer<typeof ShownValue>

const Index = z.array(z.int().nonnegative())

export const Detail = z.discriminatedUnion('type', [
  /** Where in the learner's own source; lines and columns count from 1. */
  z.object({
    type: z.literal('location'),
    line: z.int().positive().nullable(),
    column: z.int().positive().nullable(),
    text: z.string(),
  }),
  /** One output against the engine. `expected` and `got` are left out for hidden cases. */
  z.object({
    type: z.literal('comparison'),
    output: z.string(),
    shape: z.array(z.int().nonnegative()),
    mismatched: z.int().nonnegative(),
    total: z.int().nonnegative(),
    worst: z.object({ index: Index, expected: Num, got: Num, absoluteError: Num, tolerance: Num }).nullable(),
    expected: ShownTensor.nullable(),
    got: ShownTensor.nullable(),
  }),
  /** The learner's gradients against numeric differentiation, a row for each parameter tensor. */
  z.object({
    type: z.literal('gradient'),
    rows: z.array(
      z.object({
        /** The learner's result, e.g. `dx`. */
        output: z.string(),
        /** What it is the gradient of, e.g. `x`. */
        parameter: z.string(),
        /** ⟨g, u⟩ of the learner's gradient with the probing direction that shows the most. */
        analytic: Num,
        /** The directional derivative of the forward along the same direction. */
        numeric: Num,
        relativeError: Num,
        tolerance: Num,
        /** How `numeric` was got: by differences, or where those were inconclusive as the engine's exact derivative. */
        method: z.enum(['differences', 'reference']),
        worstIndex: Index.nullable(),
        passed: z.boolean(),
      }),
    ),
  }),
  /** A stated property: a measured quantity and the bounds it must lie in. */
  z.object({
    type: z.literal('property'),
    property: z.string(),
    measured: Num,
    lower: Num.nullable(),
    upper: Num.nullable(),
  }),
])
export type Detail = z.infer<typeof Detail>

export const CheckKind = z.enum(['form', 'value', 'gradient', 'property', 'stability'])
export type CheckKind = z.infer<typeof CheckKind>

/** `skipped`: an earlier check made it impossible; it counts as failed. */
export const CheckStatus = z.enum(['passed', 'failed', 'skipped'])
export type CheckStatus = z.infer<typeof CheckStatus>

export const Check = z.object({
  /** Stable within a lab, the same over all its cases: `form`, `dx.value`, `dx.gradient`, … */
  id: z.string(),
  /** The case it was run on, e.g. `ordinary-1`; `*` for what concerns the whole submission. */
  case: z.string(),
  kind: CheckKind,
  status: CheckStatus,
  weight: z.number().nonnegative(),
  message: Message,
  detail: Detail.nullable(),
})
export type Check = z.infer<typeof Check>

/** A case as the page shows it; `inputs` is null when it is hidden or not needed. */
export const ShownCase = z.object({
  id: z.string(),
  regime: z.string(),
  visibility: z.enum(['public', 'hidden', 'example']),
  inputs: z.record(z.string(), ShownValue).nullable(),
})
export type ShownCase = z.infer<typeof ShownCase>

/** Which mistake it is. `misconception`: the lab's name for it, null when only its shape is known. */
export const Diagnosis = z.object({
  misconception: z.string().nullable(),
  message: Message,
  cards: z.array(z.string()),
  /** No deviation from the misconception's own outputs is larger, relative; a power of ten or 0, null without one. */
  agreement: Num.nullable(),
})
export type Diagnosis = z.infer<typeof Diagnosis>

export const Verdict = z.object({
  version: z.literal(1),
  lab: z.string(),
  labHash: z.string(),
  language: Language,
  mode: z.enum(['run', 'submit']),
  /**
   * `passed`: no check failed, but perhaps `stability` ones, which only cost score. `error`: it could not be
   * judged, for no fault of the learner.
   */
  status: z.enum(['passed', 'failed', 'error']),
  score: z.number().min(0).max(1),
  /** The first line of the page: what is wrong (or right) in plain words. */
  summary: Message,
  checks: z.array(Check),
  cases: z.array(ShownCase),
  diagnosis: Diagnosis.nullable(),
  /** What the learner printed on public cases, cut to 16 KiB. */
  console: z.string(),
  /** Milliseconds. */
  timings: z.object({ compile: z.number(), run: z.number(), check: z.number(), total: z.number() }),
})
export type Verdict = z.infer<typeof Verdict>

/** A number made safe for JSON. */
export function num(x: number): Num {
  if (Number.isFinite(x)) return x
  return Number.isNaN(x) ? 'NaN' : x > 0 ? 'Infinity' : '-Infinity'
}

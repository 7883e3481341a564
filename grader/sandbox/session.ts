/**
 * What the sandbox offers: open a program, call it on inputs, close it. It runs submissions and
 * reports what came out; what is right or wrong is not its business, and no expected value ever
 * reaches it.
 */
import type { Tensor } from '#engine/tensor.ts'

/** How an argument reaches the learner: Python tells whole numbers from others, TypeScript does not. */
export const PARAMETER_TYPES = [
  'tensor',
  'integers',
  'tensors',
  'number',
  'integer',
  'boolean',
  'string',
  'generator',
] as const
export type ParameterType = (typeof PARAMETER_TYPES)[number]

export interface Program {
  language: 'typescript' | 'python'
  source: string
  /** The name of the function that is called. */
  entry: string
  /** Its arguments in order; only these are taken from the values of a call. */
  parameters: readonly { name: string; type: ParameterType }[]
  results: readonly string[]
  /** Those of `results` that are lists of tensors, each of a shape of its own. */
  lists?: readonly string[]
  /** Operations that the learner's library lacks, by their NumPy names. */
  withheld: readonly string[]
  /**
   * The allowance of a whole session, not of one call. `cpuMs` is running the learner's code,
   * `wallMs` is waiting for it; the time that passes between calls costs nothing.
   */
  limits: { cpuMs: number; wallMs: number; memoryMb: number }
}

/** A generator of random numbers crosses as its seed, a whole number below 2³². */
export interface Seed {
  readonly seed: number
}

export type Value = Tensor | number | boolean | string | Seed | readonly Tensor[]
export type Values = Readonly<Record<string, Value>>
export type Result = Tensor | readonly Tensor[]

export const FAILURE_CODES = [
  'empty-source',
  'source-too-long',
  'syntax-error',
  'missing-entry',
  'threw',
  'time-limit',
  'memory-limit',
  'wrong-type',
  'missing-result',
  'withheld',
  'crashed',
] as const
export type FailureCode = (typeof FAILURE_CODES)[number]

/** The learner's doing, in codes. Line and column count from 1 in the learner's own source. */
export interface Failure {
  code: FailureCode
  params: Record<string, string | number>
  line: number | null
  column: number | null
}

export type Outcome =
  | {
      ok: true
      results: Record<string, Tensor>
      /** Results that are lists, by name. */
      lists?: Record<string, readonly Tensor[]>
      /** Inputs whose numbers or shape the call changed. */
      modified: string[]
      /** Whether a second run on fresh copies gave the same bits. */
      repeatable: boolean
      console: string
    }
  | { ok: false; failure: Failure; console: string }

export interface Session {
  /**
   * Runs the entry on each of `batch`, in order, and answers in that order. May be called any
   * number of times; state that the program keeps stays from call to call. Once a limit struck or
   * the process died, every further call fails alike. Throws {@link SandboxFault}.
   */
  call(batch: readonly Values[]): Promise<Outcome[]>
  /** Frees the slot at once. Every opened session has to be closed, also after a failure. */
  close(): Promise<void>
}

export type Opened =
  /** `runMs`: what calls that were sent ahead took until word of the program came. */
  | { ok: true; session: Session; compileMs: number; runMs: number }
  | { ok: false; failure: Failure; compileMs: number }

/**
 * Compiles the program and runs its top level. Throws {@link SandboxFault}.
 *
 * @param ahead the batch that the first `call` will be on, if that is known: it is on its way with the program then
 */
export type Open = (program: Program, ahead?: readonly Values[]) => Promise<Opened>

/**
 * Trouble that is not the learner's doing: a child that does not start, one that somebody else
 * killed, a protocol that broke, a machine too busy to give the allowed time. Worth a retry, never
 * a wrong answer.
 */
export class SandboxFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SandboxFault'
  }
}

export const SOURCE_LIMIT_BYTES = 64 * 1024

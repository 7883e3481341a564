/**
 * The contract of a lab: what an author states, and nothing else. Every function in it is pure,
 * synchronous and takes plain values, so a lab can be judged in a realm of its own.
 */
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

export type Value = Tensor | number
export type Values = Readonly<Record<string, Value>>

/** An argument of the learner's function, in call order. */
export interface Parameter {
  readonly name: string
  readonly type: 'tensor' | 'number'
}

/** A regime draws cases of one character: ordinary, saturating, b = 1, … */
export interface Regime {
  /** One of the names in `grader/messages` (`regime.<name>`). */
  readonly name: string
  readonly visibility: 'public' | 'hidden'
  readonly count: number
  /** Ordinary cases set the scale S of the value tolerance. */
  readonly ordinary: boolean
  /** Values of every parameter, plus any the forward needs and the learner does not get. */
  draw(random: Generator, index: number): Values
  /** Checks of a `stability` regime are named so, and judge accuracy in the tails. */
  readonly kind?: 'value' | 'stability'
  /** Points where the forward has a kink: numeric gradients say nothing, any subgradient is right. */
  readonly kink?: KinkRule
}

/** At a kink an output may be anything between `lower` and `upper`, elementwise. */
export interface KinkRule {
  bounds(inputs: Values): Readonly<Record<string, { lower: Tensor; upper: Tensor }>>
}

/** Something a lab states beyond values: statistics, sums that vanish, linearity in dy. */
export interface Property {
  readonly id: string
  /** Regimes it is tried on; all of them when left out. */
  readonly regimes?: readonly string[]
  /** Measured from the learner's outputs; right when within the bounds. */
  measure(inputs: Values, outputs: Values): { measured: number; lower: number; upper: number }
}

/** Which result is the gradient of which input of `forward`, given the upstream gradient. */
export interface GradientRule {
  readonly upstream: string
  readonly of: Readonly<Record<string, string>>
}

export interface Lab {
  readonly id: string
  readonly topic: string
  /** 1 (warm-up) to 5 (hard). */
  readonly difficulty: 1 | 2 | 3 | 4 | 5
  readonly minutes: number
  readonly prerequisites: readonly string[]
  readonly cards: readonly string[]
  readonly entry: string
  readonly parameters: readonly Parameter[]
  /** One name: the learner returns it bare (or in a record). More: a record. */
  readonly results: readonly string[]
  /** Operations the learner's library lacks in this lab, by their NumPy names. */
  readonly withheld: readonly string[]
  readonly limits: { readonly cpuMs: number; readonly wallMs: number }
  /** The truth, in engine operations. For a backward lab: the forward that is differentiated. */
  forward(inputs: Values): Tensor
  /** Present in a backward lab: expected results are then the engine's VJP of `forward`. */
  readonly gradient?: GradientRule
  readonly regimes: readonly Regime[]
  readonly properties: readonly Property[]
  readonly tolerance?: { readonly atol?: number; readonly rtol?: number; readonly floor?: number }
}

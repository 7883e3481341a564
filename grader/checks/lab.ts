/**
 * The contract of a lab: what an author states, and nothing else. Every function in it is pure,
 * synchronous and takes plain values, so a lab can be judged in a realm of its own.
 */
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

export type Value = Tensor | number
export type Values = Readonly<Record<string, Value>>
export type Tensors = Readonly<Record<string, Tensor>>

/** An argument of the learner's function, in call order. */
export interface Parameter {
  readonly name: string
  readonly type: 'tensor' | 'number'
  /** What its axes are called in the statement, e.g. `['b', 'f', 'h', 'w']`; words can then say so. */
  readonly axes?: readonly string[]
}

/** An element is right when |Δ| ≤ atol · S + rtol · |expected|. */
export interface Tolerance {
  readonly atol: number
  readonly rtol: number
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
  /**
   * `stability` judges accuracy where right formulas differ in rounding. Its checks are named so
   * and cost score, but a submission that fails nothing else has passed.
   */
  readonly kind?: 'value' | 'stability'
  /** Where this regime's rounding needs more than the lab's tolerance. */
  readonly tolerance?: Tolerance
  /** Points where the forward has a kink: numeric gradients say nothing, any subgradient is right. */
  readonly kink?: KinkRule
}

/** At a kink an output may be anything between `lower` and `upper`, elementwise. */
export interface KinkRule {
  bounds(inputs: Values): Readonly<Record<string, { lower: Tensor; upper: Tensor }>>
}

/**
 * Something a lab states beyond values: statistics, sums that vanish, linearity in dy. Its check is
 * called `<output>.<name>`, its words are `property.<name>`.
 */
export interface Property {
  readonly output: string
  readonly name: string
  /** For its words, beside `output`, `measured`, `lower` and `upper`. */
  readonly params?: Readonly<Record<string, string | number>>
  /** Regimes it is tried on; all of them when left out. */
  readonly regimes?: readonly string[]
  /** Further inputs the learner's function is run on, derived from those of the case. */
  probe?(inputs: Values, random: Generator): readonly Values[]
  /** Measured from the learner's outputs; right when within the bounds. */
  measure(evidence: Evidence): { measured: number; lower: number; upper: number }
}

export interface Evidence {
  readonly inputs: Values
  readonly outputs: Tensors
  /** The inputs that `probe` gave, and the outputs on them. */
  readonly probes: readonly { readonly inputs: Values; readonly outputs: Tensors }[]
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
  /** Ids of labs to have done first. */
  readonly prerequisites: readonly string[]
  /** Ids of the cards that this lab puts to work, `<topic>/<card>`. */
  readonly cards: readonly string[]
  readonly entry: string
  readonly parameters: readonly Parameter[]
  /** One name: the learner returns it bare (or in a record). More: a record. */
  readonly results: readonly string[]
  /** Operations the learner's library lacks in this lab, by their NumPy names. */
  readonly withheld: readonly string[]
  readonly limits: { readonly cpuMs: number; readonly wallMs: number }
  /**
   * The truth, in engine operations: one tensor, or one for each of several results. For a
   * backward lab: the forward that is differentiated, one tensor.
   */
  forward(inputs: Values): Tensor | Tensors
  /** Present in a backward lab: expected results are then the engine's VJP of `forward`. */
  readonly gradient?: GradientRule
  readonly regimes: readonly Regime[]
  readonly properties: readonly Property[]
  /** Defaults: atol 1e-8, rtol 1e-6. `floor` keeps S from vanishing with an output that is always tiny. */
  readonly tolerance?: Partial<Tolerance> & { readonly floor?: number }
}

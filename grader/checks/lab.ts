/**
 * The contract of a lab: what an author states, and nothing else. Every function in it is pure,
 * synchronous and takes plain values, so a lab can be judged in a realm of its own.
 */
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'
import type { PropertyRecipe } from './recipes.ts'

export type Value = Tensor | number
/** The numbers among a case's inputs. */
export type Values = Readonly<Record<string, Value>>

/** A generator of random numbers, as it is drawn: the learner gets a fresh one of this seed. See `draws.ts`. */
export interface Seed {
  /** A whole number below 2³². */
  readonly seed: number
}
export type Input = Value | boolean | string | Seed | readonly Tensor[]
/** Everything that is drawn for a case, by name. */
export type Inputs = Readonly<Record<string, Input>>

/** The inputs of a case that are no plain numbers or tensors. Each throws when the name was drawn as something else. */
export interface Given {
  flag(name: string): boolean
  text(name: string): string
  list(name: string): readonly Tensor[]
}

/** Results by name; one that is a list of tensors has its members as `folds[0]`, `folds[1]`, … */
export type Tensors = Readonly<Record<string, Tensor>>
/** What `forward` gives for a result. */
export type Truth = Value | boolean | readonly Tensor[]

/**
 * `tensor`, `number`, `boolean`, `string`; `integers` and `integer` for whole numbers, which Python tells from others
 * (indices, labels, counts); `tensors`, a list of tensors of shapes of their own; `generator`, the source of random
 * numbers the learner draws from.
 */
export type ParameterType =
  | 'tensor'
  | 'integers'
  | 'tensors'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'string'
  | 'generator'

/** An argument of the learner's function, in call order. */
export interface Parameter {
  readonly name: string
  readonly type: ParameterType
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
  draw(random: Generator, index: number): Inputs
  /**
   * `stability` judges accuracy where right formulas differ in rounding. Its checks are named so
   * and cost score, but a submission that fails nothing else has passed.
   */
  readonly kind?: 'value' | 'stability'
  /** Where this regime's rounding needs more than the lab's tolerance. */
  readonly tolerance?: Tolerance
  /** Points where several answers are right, e.g. at a kink: numeric gradients say nothing there. */
  readonly kink?: KinkRule
}

/** Where several answers are right an output may be anything between `lower` and `upper`, elementwise. */
export interface KinkRule {
  bounds(inputs: Values, given: Given): Readonly<Record<string, { lower: Tensor; upper: Tensor }>>
}

/**
 * Something a lab states beyond values: statistics, sums that vanish, linearity in dy. Its check is
 * called `<output>.<name>`, its words are `property.<name>`. `properties*.ts` has those that labs share.
 */
export interface Property {
  readonly output: string
  readonly name: string
  /** For its words, beside `output`, `measured`, `lower` and `upper`. */
  readonly params?: Readonly<Record<string, string | number>>
  /** How to make it again where its functions are not; without it, Run is judged by the server. */
  readonly recipe?: PropertyRecipe
  /** Regimes it is tried on; all of them when left out. */
  readonly regimes?: readonly string[]
  /** Whether it is tried on a case of these regimes: for labs that train and test by a flag. */
  applies?(inputs: Values, given: Given): boolean
  /** Further inputs the learner's function is run on, derived from those of the case. */
  probe?(inputs: Inputs, random: Generator): readonly Inputs[]
  /** Measured from the learner's outputs; right when within the bounds. */
  measure(evidence: Evidence): Measurement
}

export interface Measurement {
  readonly measured: number
  readonly lower: number
  readonly upper: number
}

export interface Trial {
  readonly inputs: Values
  readonly given: Given
  readonly outputs: Tensors
}

export interface Evidence extends Trial {
  /** The inputs that `probe` gave, and the outputs on them. */
  readonly probes: readonly Trial[]
}

/** Which results are gradients of which inputs of `forward`. */
export interface GradientRule {
  /** The parameter that holds the upstream gradient; left out where the loss is a number and it is 1. */
  readonly upstream?: string
  /**
   * What is differentiated, where `forward` gives a record: one of its names. When it is also a result, the learner
   * wrote the forward too, and gradients are judged against differences of that.
   */
  readonly through?: string
  /** The input by the result that is its gradient. A list of tensors has a list of gradients. */
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
  /** Those of `results` that are lists of tensors, each member of a shape of its own. */
  readonly lists?: readonly string[]
  /** Operations the learner's library lacks in this lab, by their NumPy names. */
  readonly withheld: readonly string[]
  /** For labs whose calls compute for long: at least this much, whatever `allowance.ts` gives. */
  readonly limits?: { readonly cpuMs: number; readonly wallMs: number }
  /**
   * The truth, in engine operations: one tensor, or a record by the results' names. Results that it leaves out are
   * free: chance or the learner decides them, `shapes` says what they look like and properties judge them.
   * With `gradient`, what is differentiated, and the results that are no gradients.
   */
  forward(inputs: Values, given: Given): Value | Readonly<Record<string, Truth>>
  /** Results that are gradients: the engine's VJP of `forward` is the truth then. */
  readonly gradient?: GradientRule
  /** The shape of each free result (one per member of a list); whatever is not here may have any shape. */
  shapes?(inputs: Values, given: Given): Readonly<Record<string, Shape | readonly Shape[]>>
  readonly regimes: readonly Regime[]
  readonly properties: readonly Property[]
  /** Defaults: atol 1e-8, rtol 1e-6. `floor` keeps S from vanishing with an output that is always tiny. */
  readonly tolerance?: Partial<Tolerance> & { readonly floor?: number }
}

export type Shape = readonly number[]

/** The cases of a lab: inputs drawn from its regimes, the truth on them, and what it takes to judge. */
import { type Generator, generator } from '#engine/random.ts'
import type { RecordedSlope } from '#engine/recorded-slopes.ts'
import type { Tensor } from '#engine/tensor.ts'
import { maxAbs } from './elements.ts'
import type { Inputs, KinkRule, Lab, Property, Regime, Shape, Tensors, Tolerance } from './lab.ts'
import { baseName, givenOf, membersOf, numbersOf } from './results.ts'
import { learnerInputs } from './submission.ts'
import { differentiated, truthOf, upstreamOf } from './truth.ts'

const DEFAULT_TOLERANCE: Tolerance = { atol: 1e-8, rtol: 1e-6 }

export interface Truth {
  readonly expected: Tensor
  /** At kinks: anything in between is right. */
  readonly bounds: { readonly lower: Tensor; readonly upper: Tensor } | null
  /** S: the size of this output over the lab's ordinary cases. */
  readonly scale: number
}

/** A property with the further inputs it wants on this case, and the shapes that outputs have there. */
export interface Probed {
  readonly property: Property
  /** Everything that is known of them, and what the learner's function gets. */
  readonly values: readonly Inputs[]
  readonly inputs: readonly Inputs[]
  readonly wanted: readonly Wanted[]
}

/** What a call on some inputs is to give. */
export interface Wanted {
  /** The right values, lists taken apart. */
  readonly expected: Tensors
  /** Of results that chance or the learner decides: the shapes by name, null where any will do. */
  readonly free: Readonly<Record<string, Shape | readonly Shape[] | null>>
}

export interface PreparedCase {
  /** `<regime>-<number>`. */
  readonly id: string
  readonly regime: Regime
  readonly visibility: 'public' | 'hidden' | 'example'
  /** Everything that was drawn. */
  readonly values: Inputs
  /** What the learner's function gets. */
  readonly inputs: Inputs
  readonly expected: Tensors
  readonly wanted: Wanted
  readonly tolerance: Tolerance
  /** What gradients are of: ⟨upstream, forward⟩; null without gradients. */
  readonly upstream: Tensor | null
  /** What the forward does along every step that a check of gradients asks about, where the forward itself is not. */
  readonly recorded?: readonly RecordedSlope[] | null
  readonly properties: readonly Probed[]
  /** Of one tensor: a result, or a member of a list. */
  truth(output: string): Truth
  /** S of a result. */
  scaleOf(result: string): number
}

/** Draws every case of a lab. The same lab always gives the same cases. */
export function drawCases(lab: Lab): PreparedCase[] {
  const numbers = new Map<string, number>()
  const drawn = [...lab.regimes, ...againOf(lab)].flatMap((regime) =>
    Array.from({ length: regime.count }, () => {
      const number = (numbers.get(regime.name) ?? 0) + 1
      numbers.set(regime.name, number)
      return { regime, number }
    }),
  )
  const sketches = drawn.map(({ regime, number }) => {
    const random = generator(`${lab.id}/${regime.name}/${number}`)
    const values = regime.draw(random, number)
    return { regime, id: `${regime.name}-${number}`, values, expected: truthOf(lab, values), random }
  })
  const scales = scalesOf(
    lab,
    sketches.filter(({ regime }) => regime.ordinary).map(({ expected }) => expected),
  )
  return sketches.map((sketch) =>
    prepareCase(lab, { ...sketch, visibility: sketch.regime.visibility }, scales),
  )
}

/** A lab whose calls take longer pays for one more with seconds. */
const LIGHT_MS = 2000

/**
 * The first ordinary case in other numbers of the same shapes: who kept the answer of an earlier call, and finds it
 * again by the shapes, is wrong there.
 */
function againOf({ regimes, limits }: Lab): Regime[] {
  const first = regimes.find(({ ordinary }) => ordinary)
  if (!first || (limits?.cpuMs ?? 0) > LIGHT_MS) return []
  return [{ ...first, name: 'again', visibility: 'hidden', count: 1, ordinary: false }]
}

/** A case like `like`, drawn anew, to be shown in place of a hidden one. */
export function drawExample(lab: Lab, like: PreparedCase, seed: string): PreparedCase {
  const random = generator(`${lab.id}/example/${seed}/${like.id}`)
  const values = like.regime.draw(random, Number(like.id.split('-').at(-1)))
  const sketch = {
    regime: like.regime,
    id: `${like.id}-example`,
    visibility: 'example' as const,
    values,
    expected: truthOf(lab, values),
    random,
  }
  const scales = new Map(lab.results.map((output) => [output, like.scaleOf(output)]))
  return prepareCase(lab, sketch, scales)
}

interface Sketch {
  readonly id: string
  readonly regime: Regime
  readonly visibility: PreparedCase['visibility']
  readonly values: Inputs
  readonly expected: Tensors
  readonly random: Generator
}

function prepareCase(lab: Lab, sketch: Sketch, scales: ReadonlyMap<string, number>): PreparedCase {
  const { id, regime, visibility, values, expected, random } = sketch
  const bounds: ReturnType<KinkRule['bounds']> = regime.kink?.bounds(numbersOf(values), givenOf(values)) ?? {}
  return {
    id,
    regime,
    visibility,
    values,
    inputs: learnerInputs(lab, values),
    expected,
    wanted: wantedOf(lab, values, expected),
    upstream: lab.gradient ? upstreamOf(lab.gradient, values, () => differentiated(lab, values)) : null,
    tolerance: regime.tolerance ?? { ...DEFAULT_TOLERANCE, ...lab.tolerance },
    properties: lab.properties
      .filter(({ regimes }) => regimes?.includes(regime.name) ?? true)
      .filter((property) => property.applies?.(numbersOf(values), givenOf(values)) ?? true)
      .map((property) => probed(lab, property, values, random)),
    scaleOf: (result) => scales.get(result) ?? 0,
    truth(output) {
      const tensor = expected[output]
      if (!tensor) throw new Error(`lab ${lab.id}: nothing defines the result ${output}`)
      return { expected: tensor, bounds: bounds[output] ?? null, scale: scales.get(baseName(output)) ?? 0 }
    },
  }
}

function probed(lab: Lab, property: Property, values: Inputs, random: Generator): Probed {
  const further = property.probe?.(values, random.fork(property.name)) ?? []
  return {
    property,
    values: further,
    inputs: further.map((inputs) => learnerInputs(lab, inputs)),
    wanted: further.map((inputs) => wantedOf(lab, inputs, truthOf(lab, inputs))),
  }
}

/** Results that `forward` leaves out are free. */
function wantedOf(lab: Lab, values: Inputs, expected: Tensors): Wanted {
  const defined = new Set(Object.keys(expected).map(baseName))
  const open = lab.results.filter((result) => !defined.has(result))
  const shapes = open.length > 0 ? (lab.shapes?.(numbersOf(values), givenOf(values)) ?? {}) : {}
  return { expected, free: Object.fromEntries(open.map((result) => [result, shapes[result] ?? null])) }
}

function scalesOf(lab: Lab, ordinary: readonly Tensors[]): Map<string, number> {
  const floor = lab.tolerance?.floor ?? 0
  return new Map(
    lab.results.map((output) => {
      const sizes = ordinary.flatMap((expected) =>
        membersOf(expected, output).map(([, tensor]) => maxAbs(tensor)),
      )
      return [output, Math.max(floor, ...sizes)]
    }),
  )
}

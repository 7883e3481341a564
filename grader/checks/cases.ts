/** The cases of a lab: inputs drawn from its regimes, the truth on them, and what it takes to judge. */
import { vjp } from '#engine/autodiff.ts'
import { type Generator, generator } from '#engine/random.ts'
import { Tensor } from '#engine/tensor.ts'
import { maxAbs } from './elements.ts'
import type { KinkRule, Lab, Property, Regime, Tensors, Tolerance, Values } from './lab.ts'
import { learnerInputs } from './submission.ts'

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
  readonly inputs: readonly Values[]
  readonly expected: readonly Tensors[]
}

export interface PreparedCase {
  /** `<regime>-<number>`. */
  readonly id: string
  readonly regime: Regime
  readonly visibility: 'public' | 'hidden' | 'example'
  /** Everything that was drawn. */
  readonly values: Values
  /** What the learner's function gets. */
  readonly inputs: Values
  readonly expected: Tensors
  readonly tolerance: Tolerance
  readonly properties: readonly Probed[]
  truth(output: string): Truth
}

/** Draws every case of a lab. The same lab always gives the same cases. */
export function drawCases(lab: Lab): PreparedCase[] {
  const numbers = new Map<string, number>()
  const drawn = lab.regimes.flatMap((regime) =>
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
  const scales = new Map(lab.results.map((output) => [output, like.truth(output).scale]))
  return prepareCase(lab, sketch, scales)
}

/**
 * The right results: what `forward` gives, or in a backward lab the engine's derivative of it.
 *
 * @throws when the lab contradicts itself: a result that nothing defines, an upstream that is no tensor.
 */
export function truthOf(lab: Lab, values: Values): Tensors {
  if (!lab.gradient) {
    const value = lab.forward(values)
    const [only] = lab.results
    if (!(value instanceof Tensor)) return value
    if (only === undefined || lab.results.length > 1)
      throw new Error(`lab ${lab.id}: forward gives one tensor for ${lab.results.length} results`)
    return { [only]: value }
  }
  const { upstream, of } = lab.gradient
  const results = Object.entries(of)
  const primals = results.map(([, parameter]) => tensorOf(values, parameter))
  const { pullback } = vjp((...moved) => {
    const at = Object.fromEntries(results.map(([, parameter], i) => [parameter, moved[i] as Tensor]))
    return differentiated(lab, { ...values, ...at })
  }, primals)
  const gradients = pullback(tensorOf(values, upstream))
  return Object.fromEntries(results.map(([output], i) => [output, gradients[i] as Tensor]))
}

/** The forward of a backward lab, which is one tensor. */
export function differentiated(lab: Lab, values: Values): Tensor {
  const value = lab.forward(values)
  if (value instanceof Tensor) return value
  throw new Error(`lab ${lab.id}: the forward that is differentiated must give one tensor`)
}

export function tensorOf(values: Values, name: string): Tensor {
  const value = values[name]
  if (value instanceof Tensor) return value
  if (typeof value === 'number') return new Tensor(new Float64Array([value]), [])
  throw new Error(`nothing is drawn for ${name}`)
}

interface Sketch {
  readonly id: string
  readonly regime: Regime
  readonly visibility: PreparedCase['visibility']
  readonly values: Values
  readonly expected: Tensors
  readonly random: Generator
}

function prepareCase(lab: Lab, sketch: Sketch, scales: ReadonlyMap<string, number>): PreparedCase {
  const { id, regime, visibility, values, expected, random } = sketch
  const bounds: ReturnType<KinkRule['bounds']> = regime.kink?.bounds(values) ?? {}
  return {
    id,
    regime,
    visibility,
    values,
    inputs: learnerInputs(lab, values),
    expected,
    tolerance: regime.tolerance ?? { ...DEFAULT_TOLERANCE, ...lab.tolerance },
    properties: lab.properties
      .filter(({ regimes }) => regimes?.includes(regime.name) ?? true)
      .map((property) => probed(lab, property, values, random)),
    truth(output) {
      const tensor = expected[output]
      if (!tensor) throw new Error(`lab ${lab.id}: nothing defines the result ${output}`)
      return { expected: tensor, bounds: bounds[output] ?? null, scale: scales.get(output) ?? 0 }
    },
  }
}

function probed(lab: Lab, property: Property, values: Values, random: Generator): Probed {
  const further = property.probe?.(values, random.fork(property.name)) ?? []
  return {
    property,
    inputs: further.map((inputs) => learnerInputs(lab, inputs)),
    expected: further.map((inputs) => truthOf(lab, inputs)),
  }
}

function scalesOf(lab: Lab, ordinary: readonly Tensors[]): Map<string, number> {
  const floor = lab.tolerance?.floor ?? 0
  return new Map(
    lab.results.map((output) => {
      const sizes = ordinary.map((expected) =>
        maxAbs(expected[output] ?? new Tensor(new Float64Array(), [0])),
      )
      return [output, Math.max(floor, ...sizes)]
    }),
  )
}

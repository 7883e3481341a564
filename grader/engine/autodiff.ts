/**
 * Reverse and forward mode. A function is differentiated by running it once while a listener
 * notes each operation; tensors themselves know nothing of it. Listeners nest, and pullbacks are
 * operations like any other, so derivatives of derivatives need nothing special.
 *
 * Griewank & Walther, Evaluating Derivatives (2008), chapters 3 and 5.
 */
import { EngineError, shapeMismatch, show } from './error.ts'
import { sameShape } from './shape.ts'
import { asTensor, Tensor, type TensorLike } from './tensor.ts'
import { type Linear, type Listener, listen } from './trace.ts'

export type Differentiable = (...inputs: Tensor[]) => Tensor

interface Step {
  readonly output: Tensor
  readonly inputs: readonly Tensor[]
  readonly derivative: (input: number) => Linear
}

/** Notes every operation that depends on a watched tensor. */
class Tape implements Listener {
  readonly steps: Step[] = []
  readonly watched: Set<Tensor>

  constructor(inputs: readonly Tensor[]) {
    this.watched = new Set(inputs)
  }

  record(output: Tensor, inputs: readonly Tensor[], derivative: (input: number) => Linear): void {
    if (!inputs.some((input) => this.watched.has(input))) return
    this.watched.add(output)
    this.steps.push({ output, inputs, derivative })
  }

  /** Cotangents of `sources` from that of `result`, last step first. */
  pull(result: Tensor, cotangent: Tensor, sources: readonly Tensor[]): Tensor[] {
    const cotangents = new Map<Tensor, Tensor>([[result, cotangent]])
    for (let i = this.steps.length - 1; i >= 0; i--) {
      const step = this.steps[i] as Step
      const g = cotangents.get(step.output)
      if (g === undefined) continue
      if (!sources.includes(step.output)) cotangents.delete(step.output)
      step.inputs.forEach((input, index) => {
        if (!this.watched.has(input)) return
        const part = step.derivative(index).vjp(g)
        const sum = cotangents.get(input)
        cotangents.set(input, sum === undefined ? part : sum.add(part))
      })
    }
    return sources.map((source) => cotangents.get(source) ?? zeros(source))
  }
}

/** Carries a tangent beside every tensor that depends on the inputs. */
class Accumulator implements Listener {
  readonly tangents: Map<Tensor, Tensor>

  constructor(inputs: readonly Tensor[], tangents: readonly Tensor[]) {
    this.tangents = new Map(inputs.map((input, i) => [input, tangents[i] as Tensor]))
  }

  record(output: Tensor, inputs: readonly Tensor[], derivative: (input: number) => Linear): void {
    let sum: Tensor | undefined
    inputs.forEach((input, index) => {
      const tangent = this.tangents.get(input)
      if (tangent === undefined) return
      const part = derivative(index).jvp(tangent)
      sum = sum === undefined ? part : sum.add(part)
    })
    if (sum !== undefined) this.tangents.set(output, sum)
  }
}

/**
 * Reverse mode: the value of `f` at `primals`, and the map from a cotangent of that value (same
 * shape; ones by default for a single element) to the cotangents of all primals.
 */
export function vjp(
  f: Differentiable,
  primals: readonly TensorLike[],
): { value: Tensor; pullback: (cotangent?: TensorLike) => Tensor[] } {
  const inputs = primals.map(alias)
  const tape = new Tape(inputs)
  const value = listen(tape, () => asTensor(f(...inputs), 'vjp'))
  const pullback = (cotangent?: TensorLike): Tensor[] => {
    if (cotangent === undefined && value.size !== 1)
      throw new EngineError('not-scalar', { operation: 'pullback', shape: show(value.shape) })
    const g = cotangent === undefined ? ones(value) : asTensor(cotangent, 'pullback')
    if (!sameShape(g.shape, value.shape)) {
      throw shapeMismatch('pullback', value.shape, g.shape)
    }
    return tape.pull(value, g, inputs)
  }
  return { value, pullback }
}

/**
 * Forward mode: the value of `f` at `primals` and its directional derivative along `tangents`
 * (one per primal, of its shape).
 */
export function jvp(
  f: Differentiable,
  primals: readonly TensorLike[],
  tangents: readonly TensorLike[],
): { value: Tensor; tangent: Tensor } {
  const inputs = primals.map(alias)
  const directions = inputs.map((input, i) => {
    const tangent = asTensor(tangents[i] ?? 0, 'jvp')
    if (sameShape(tangent.shape, input.shape)) return tangent
    throw shapeMismatch('jvp', input.shape, tangent.shape)
  })
  const accumulator = new Accumulator(inputs, directions)
  const value = listen(accumulator, () => asTensor(f(...inputs), 'jvp'))
  return { value, tangent: accumulator.tangents.get(value) ?? zeros(value) }
}

/**
 * The gradient of a function with one number as its result, with respect to argument `argument`.
 * It is a differentiable function itself: `grad(grad(f))` is the second derivative.
 */
export function grad(f: Differentiable, argument = 0): (...inputs: TensorLike[]) => Tensor {
  return (...inputs) => valueAndGrad(f, inputs).gradients[argument] ?? zeros(asTensor(0, 'grad'))
}

/** The value of a scalar function and its gradients with respect to all inputs. */
export function valueAndGrad(
  f: Differentiable,
  primals: readonly TensorLike[],
): { value: Tensor; gradients: Tensor[] } {
  const { value, pullback } = vjp(f, primals)
  return { value, gradients: pullback() }
}

/** A new identity for the same numbers, connected to whatever outer derivatives watch. */
function alias(x: TensorLike): Tensor {
  return asTensor(x, 'differentiate').withShape()
}

function zeros(like: Tensor): Tensor {
  return new Tensor(new Float64Array(like.size), like.shape)
}

function ones(like: Tensor): Tensor {
  return new Tensor(new Float64Array(like.size).fill(1), like.shape)
}

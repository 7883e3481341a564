/** What is right on given inputs: the lab's forward, or the engine's derivative of it. */
import { vjp } from '#engine/autodiff.ts'
import { ones } from '#engine/ops/creation.ts'
import { Tensor } from '#engine/tensor.ts'
import type { GradientRule, Inputs, Lab, Tensors, Truth } from './lab.ts'
import {
  baseName,
  flattened,
  givenOf,
  memberName,
  numbersOf,
  replaced,
  scalar,
  tensorsOf,
} from './results.ts'

/**
 * The right results by name, lists taken apart. Free results are not among them.
 *
 * @throws when the lab contradicts itself: one tensor for several results, an upstream that is no tensor.
 */
export function truthOf(lab: Lab, inputs: Inputs): Tensors {
  const values = valuesOf(lab, inputs)
  if (!lab.gradient) return values
  const rule = lab.gradient
  const pairs = gradientPairs(rule, inputs)
  const primals = pairs.flatMap(([, parameter]) =>
    tensorsOf(inputs, baseName(parameter)).filter(([name]) => name === parameter),
  )
  const { value, pullback } = vjp(
    (...moved) =>
      differentiated(
        lab,
        replaced(inputs, Object.fromEntries(primals.map(([name], i) => [name, moved[i] as Tensor]))),
      ),
    primals.map(([, tensor]) => tensor),
  )
  const gradients = pullback(upstreamOf(rule, inputs, () => value))
  return { ...values, ...Object.fromEntries(pairs.map(([output], i) => [output, gradients[i] as Tensor])) }
}

/** The results that `forward` gives as they are. */
function valuesOf(lab: Lab, inputs: Inputs): Tensors {
  const wanted = lab.results.filter((result) => !(result in (lab.gradient?.of ?? {})))
  if (wanted.length === 0) return {}
  const given = lab.forward(numbersOf(inputs), givenOf(inputs))
  if (!isRecord(given)) {
    const [only] = wanted
    if (only === undefined || wanted.length > 1)
      throw new Error(`lab ${lab.id}: forward gives one tensor for ${wanted.length} results`)
    return flattened({ [only]: given })
  }
  const tensors = flattened(given)
  return Object.fromEntries(Object.entries(tensors).filter(([name]) => wanted.includes(baseName(name))))
}

/** What of the forward is differentiated: one tensor. */
export function differentiated(lab: Lab, inputs: Inputs): Tensor {
  const given = lab.forward(numbersOf(inputs), givenOf(inputs))
  const through = lab.gradient?.through
  const value = !isRecord(given) ? given : through === undefined ? undefined : given[through]
  if (value instanceof Tensor) return value
  if (typeof value === 'number') return scalar(value)
  throw new Error(`lab ${lab.id}: the forward that is differentiated must give one tensor`)
}

/** The upstream gradient; 1 where the lab has none and the value is a number. */
export function upstreamOf(rule: GradientRule, inputs: Inputs, differentiatedValue: () => Tensor): Tensor {
  if (rule.upstream === undefined) {
    const value = differentiatedValue()
    if (value.size === 1) return ones(value.shape)
    throw new Error(
      `without an upstream gradient, what is differentiated must be one number, not [${value.shape}]`,
    )
  }
  const [upstream, ...more] = tensorsOf(inputs, rule.upstream)
  if (!upstream || more.length > 0) throw new Error(`${rule.upstream} must be one tensor`)
  return upstream[1]
}

/** Each gradient with the input it belongs to, lists taken apart. */
export function gradientPairs(rule: GradientRule, inputs: Inputs): [output: string, parameter: string][] {
  return Object.entries(rule.of).flatMap(([output, parameter]) => {
    const isList = Array.isArray(inputs[parameter])
    return tensorsOf(inputs, parameter).map(([name], i): [string, string] => [
      isList ? memberName(output, i) : output,
      name,
    ])
  })
}

function isRecord(given: ReturnType<Lab['forward']>): given is Readonly<Record<string, Truth>> {
  return !(given instanceof Tensor) && typeof given === 'object'
}

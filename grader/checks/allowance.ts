/**
 * How long a submission may run. What never ends costs everybody until it is told from what is slow, so the allowance
 * is small where little is to compute, and grows with the numbers that a solution handles: one that takes them in loops,
 * each by an array operation of its own, is right all the same. docs/decisions/042 has what was measured.
 */
import { Tensor } from '#engine/tensor.ts'
import type { Language } from '#verdict'
import type { PreparedCase, Wanted } from './cases.ts'
import type { Input, Inputs, Lab, Shape } from './lab.ts'

export interface Limits {
  /** CPU time of a whole session. */
  readonly cpuMs: number
  readonly wallMs: number
}

/** For a program that does next to nothing, dozens of times what the simplest references take. */
const LEAST_MS = { typescript: 250, python: 1000 } as const satisfies Record<Language, number>
/** For each number that goes in or comes out: three times what loops took, with an operation for each number, on a busy machine. */
const PER_NUMBER_MS = { typescript: 0.1, python: 0.8 } as const satisfies Record<Language, number>
/** Where thousands of numbers are drawn, loops took less for each. */
const MOST_MS = { typescript: 2000, python: 30_000 } as const satisfies Record<Language, number>
const LEAST_WALL_MS = 3000

/** What all calls of `cases` together may take; never less than the lab states. */
export function limitsOf(lab: Lab, cases: readonly PreparedCase[], language: Language): Limits {
  const byNumbers = Math.min(MOST_MS[language], Math.ceil(PER_NUMBER_MS[language] * numbersIn(cases)))
  const cpuMs = Math.max(LEAST_MS[language], byNumbers, lab.limits?.cpuMs ?? 0)
  return { cpuMs, wallMs: Math.max(LEAST_WALL_MS, 2 * cpuMs, lab.limits?.wallMs ?? 0) }
}

function numbersIn(cases: readonly PreparedCase[]): number {
  return cases.reduce((sum, { inputs, wanted, properties }) => {
    const further = properties.flatMap((one) => one.inputs)
    const results = [wanted, ...properties.flatMap((one) => one.wanted)]
    return sum + total([inputs, ...further].map(inInputs)) + total(results.map(inResults))
  }, 0)
}

function inInputs(inputs: Inputs): number {
  return total(Object.values(inputs).map(inValue))
}

function inValue(value: Input): number {
  if (value instanceof Tensor) return value.size
  return Array.isArray(value) ? total(value.map(inValue)) : 1
}

/** Of free results the shapes are known, or nothing is. */
function inResults({ expected, free }: Wanted): number {
  const shapes = Object.values(free).flatMap((shape) => (shape === null ? [] : shapesIn(shape)))
  return total(Object.values(expected).map(({ size }) => size)) + total(shapes.map(sizeOf))
}

/** One shape, or one for each member of a list. */
function shapesIn(shape: Shape | readonly Shape[]): readonly Shape[] {
  const isOne = (given: Shape | readonly Shape[]): given is Shape => given.every((n) => typeof n === 'number')
  return isOne(shape) ? [shape] : shape
}

function sizeOf(shape: Shape): number {
  return shape.reduce((product, n) => product * n, 1)
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, n) => sum + n, 0)
}

/** Cases: a problem in a regime, with the right gradients and the claimed ones. */
import { type Differentiable, vjp } from '#engine/autodiff.ts'
import * as np from '#engine/np.ts'
import { type Generator, generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'
import { type Problem, problems } from './problems.ts'

/** How the first input is drawn. */
export const regimes: Readonly<Record<string, (random: Generator, shape: readonly number[]) => Tensor>> = {
  ordinary: (random, shape) => random.normal(shape),
  large: (random, shape) => random.normal(shape, 0, 100),
  small: (random, shape) => random.normal(shape, 0, 1e-3),
  saturated: (random, shape) =>
    random
      .bernoulli(shape)
      .mul(60)
      .sub(30)
      .add(random.uniform(shape, -2, 2)),
  offset: (random, shape) => random.normal(shape, 1e4, 1e-2),
  'near a kink': (random, shape) =>
    random.uniform(shape, -5, -2).mul(Math.LN10).exp().mul(random.bernoulli(shape).mul(2).sub(1)),
  'exactly 0': (_, shape) => generator(0).normal(shape, 0, 0),
}

/** A backward pass: cotangents of all inputs from that of the output. */
export type Backward = (upstream: Tensor) => Tensor[]

export interface Claim {
  readonly kind: 'right' | 'blunder' | 'subtle'
  readonly name: string
  readonly backward: Backward
}

export interface Case {
  readonly problem: Problem
  readonly regime: string
  readonly inputs: readonly Tensor[]
  readonly value: Tensor
  readonly upstream: Tensor
  readonly right: readonly Tensor[]
  readonly claims: readonly Claim[]
  readonly random: Generator
}

function drawCase(problem: Problem, regime: string, seed: number): Case {
  const random = generator(`${problem.name}/${regime}/${seed}`)
  const draw = regimes[regime] as (random: Generator, shape: readonly number[]) => Tensor
  const inputs = [draw(random, problem.shape), ...problem.others(random)]
  const backwardOf = (f: Differentiable): Backward => vjp(f, inputs).pullback
  const { value, pullback } = vjp(problem.forward, inputs)
  const upstream = random.normal(value.shape)
  const blunders = Object.entries(problem.wrong).map(([name, f]) => claim('blunder', name, backwardOf(f)))
  return {
    problem,
    regime,
    inputs,
    value,
    upstream,
    right: pullback(upstream),
    claims: [claim('right', 'right', pullback), ...blunders, ...changed(pullback)],
    random,
  }
}

function claim(kind: Claim['kind'], name: string, backward: Backward): Claim {
  return { kind, name, backward }
}

/** Mistakes that any backward pass can have. */
function changed(right: Backward): Claim[] {
  const scaled =
    (by: number): Backward =>
    (upstream) =>
      right(upstream).map((g) => g.mul(by))
  const oneOff: Backward = (upstream) =>
    right(upstream).map((g, i) => {
      if (i > 0) return g
      // The largest element, so that there is something to be off by.
      const at = g.abs().argmax().item()
      const copy = g.copy()
      copy.data[at] = (copy.data[at] as number) * 1.01
      return copy
    })
  return [
    claim('blunder', 'negated', scaled(-1)),
    claim('blunder', 'doubled', scaled(2)),
    claim('subtle', '1e-4 too large', scaled(1 + 1e-4)),
    claim('subtle', 'one element 1 % off', oneOff),
  ]
}

/** Every problem in every regime, once for each seed. */
export function drawCases(seeds: readonly number[]): Case[] {
  return problems.flatMap((problem) =>
    Object.keys(regimes).flatMap((regime) => seeds.map((seed) => drawCase(problem, regime, seed))),
  )
}

/** A mistake need not show everywhere: with all inputs positive nothing is wrong about a missing slope. */
export function isWrongHere({ right, upstream }: Case, { backward }: Claim): boolean {
  const claimed = backward(upstream)
  return right.some((expected, i) => {
    const scale = np.max(np.abs(expected)).item()
    const difference = np.max(np.abs((claimed[i] as Tensor).sub(expected))).item()
    return !(difference <= 1e-9 * scale)
  })
}

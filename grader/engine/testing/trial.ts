/** What the tests of derivatives try, and where: operations with inputs that suit them. */
import type { Differentiable } from '../autodiff.ts'
import * as np from '../np.ts'
import type { Generator } from '../random.ts'
import { at, type Shape } from '../shape.ts'
import type { Tensor } from '../tensor.ts'

export interface Trial {
  readonly f: Differentiable
  readonly inputs: readonly Tensor[]
}

export interface Operation {
  readonly name: string
  /** A trial whose sizes depend on `shape`; points lie away from kinks and poles. */
  draw(random: Generator, shape: Shape): Trial
}

export type Domain = (random: Generator, shape: Shape) => Tensor

export const real: Domain = (random, shape) => random.normal(shape)
export const positive: Domain = (random, shape) => random.uniform(shape, 0.5, 2)
export const inside: Domain = (random, shape) => random.uniform(shape, -0.8, 0.8)
export const aboveOne: Domain = (random, shape) => random.uniform(shape, 1.3, 3)
/** At least 0.05 away from every multiple of a half. */
export const offHalves: Domain = (random, shape) =>
  np.add(random.integers(shape, -6, 6).mul(0.5), random.uniform(shape, 0.1, 0.4))
/** All elements at least 0.1 apart, in random order. */
export const distinct: Domain = (random, shape) => {
  const size = shape.reduce((a, b) => a * b, 1)
  return random
    .permutation(size)
    .mul(0.3)
    .sub(size * 0.15)
    .add(random.uniform([size], 0, 0.2))
    .reshape(shape)
}

export function unary(name: string, f: (x: Tensor) => Tensor, domain: Domain = real): Operation {
  return {
    name,
    draw: (random, shape) => ({ f: (x) => f(x as Tensor), inputs: [domain(random, shape)] }),
  }
}

/** A shape that broadcasts with `shape`. */
export function partner(random: Generator, shape: Shape): Shape {
  const stretched = shape.map((length) => (random.next() < 0.3 ? 1 : length))
  return stretched.slice(random.integer(0, shape.length + 1))
}

export function binary(
  name: string,
  f: (x: Tensor, y: Tensor) => Tensor,
  domains: readonly [Domain, Domain] = [real, real],
): Operation {
  return {
    name,
    draw(random, shape) {
      const shapes = random.next() < 0.5 ? [shape, partner(random, shape)] : [partner(random, shape), shape]
      const inputs = shapes.map((s, i) => (domains[i] as Domain)(random, s))
      return { f: (x, y) => f(x as Tensor, y as Tensor), inputs }
    },
  }
}

export function any(name: string, draw: Operation['draw']): Operation {
  return { name, draw }
}

function someAxes(random: Generator, shape: Shape): number[] {
  return shape.map((_, i) => (random.next() < 0.5 ? i : i - shape.length)).filter(() => random.next() < 0.6)
}

export function reduction(
  name: string,
  f: (x: Tensor, axes: number[], keepdims: boolean) => Tensor,
  domain: Domain = real,
): Operation {
  return any(name, (random, shape) => {
    const axes = someAxes(random, shape)
    const keepdims = random.next() < 0.5
    return { f: (x) => f(x as Tensor, axes, keepdims), inputs: [domain(random, shape)] }
  })
}

export function alongAxis(
  name: string,
  f: (x: Tensor, axis: number) => Tensor,
  domain: Domain = real,
): Operation {
  return any(name, (random, shape) => {
    const axis = random.integer(-shape.length, shape.length)
    return { f: (x) => f(x as Tensor, axis), inputs: [domain(random, shape)] }
  })
}

/** [N, C, …] with as many spatial axes as `shape` suggests. */
export function image(random: Generator, shape: Shape, channels: number, domain: Domain = real): Tensor {
  return domain(random, [at(shape, 0), channels, ...shape.slice(0, 2).map((length) => length + 3)])
}

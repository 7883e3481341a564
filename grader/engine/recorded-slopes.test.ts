import { expect, test } from 'vitest'
import { vjp } from './autodiff.ts'
import { checkGradient, type Point } from './check-gradient.ts'
import * as np from './np.ts'
import { generator } from './random.ts'
import { checkRecorded, recordSlopes } from './recorded-slopes.ts'
import type { Tensor } from './tensor.ts'

const forwards: Record<string, (point: Point) => Tensor> = {
  smooth: ({ x, w }) => np.tanh(np.matmul(x as Tensor, w as Tensor)),
  // Some elements lie within a step of the kink, so directions are drawn again.
  kinked: ({ x, w }) => np.matmul(np.maximum(x as Tensor, 0), w as Tensor),
  flat: ({ x, w }) => np.matmul(np.multiply(x as Tensor, 0), np.sqrt(np.abs(w as Tensor))),
  undefined: ({ x, w }) => np.matmul(np.log(x as Tensor), w as Tensor),
}

function pointOf(seed: string): Point {
  const random = generator(seed)
  return {
    x: random.normal([3, 4]).mul(random.bernoulli([3, 4]).mul(1e-3).add(1e-4)),
    w: random.normal([4, 2]),
  }
}

for (const [name, forward] of Object.entries(forwards)) {
  test(`a record of a ${name} function judges right and wrong gradients as the function itself does`, () => {
    const point = pointOf(name)
    const upstream = generator(`${name}/dy`).normal([3, 2])
    const { pullback } = vjp(
      (x, w) => forward({ x: x as Tensor, w: w as Tensor }),
      [point.x as Tensor, point.w as Tensor],
    )
    const [dx, dw] = pullback(upstream) as [Tensor, Tensor]
    const random = () => generator(`${name}/directions`)
    const recorded = recordSlopes(forward, { point, upstream }, ['x', 'w'], { random: random() })
    for (const factor of [1, 2, 1 + 1e-9, 1 + 1e-5, -1, 0, Number.NaN]) {
      const claim = { point, gradients: { x: dx.mul(factor), w: dw.mul(factor) }, upstream }
      const direct = checkGradient(forward, claim, { random: random(), forward, locate: false })
      expect(checkRecorded(claim, { random: random() }, recorded)).toEqual(direct.parameters)
    }
  })
}

test('a step that nobody recorded is refused', () => {
  const point = pointOf('partial')
  const upstream = generator('partial/dy').normal([3, 2])
  const claim = { point, gradients: { w: point.w as Tensor }, upstream }
  expect(() => checkRecorded(claim, { random: generator('d') }, [])).toThrow('recorded')
})

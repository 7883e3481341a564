/** Normalizations: value, gradients and running statistics by formulas written out. */
import { describe, expect, test } from 'vitest'
import { expectAgreement, expectDerivatives } from '../../../tests/fixtures/formula-agreement.ts'
import * as nn from '../nn.ts'
import * as rare from '../nn-rare.ts'
import * as np from '../np.ts'
import { generator } from '../random.ts'
import { type Shape, unravel } from '../shape.ts'
import { Tensor } from '../tensor.ts'

const total = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0)
const mean = (xs: readonly number[]): number => total(xs) / xs.length

/** Positions that are normalized together. */
function groupsOf(x: Tensor, key: (index: readonly number[]) => string): number[][] {
  const groups = new Map<string, number[]>()
  for (let i = 0; i < x.size; i++) {
    const name = key(unravel(i, x.shape))
    groups.set(name, [...(groups.get(name) ?? []), i])
  }
  return [...groups.values()]
}

/** x̂ = (x − μ)/√(σ² + ε) in each group, y = x̂γ + β; the three gradients by their textbook formulas. */
function byHand(
  x: Tensor,
  upstream: Tensor,
  groups: readonly number[][],
  gamma: readonly number[],
  beta: readonly number[],
  parameterOf: (i: number) => number,
  eps: number,
) {
  const [y, dx] = [new Float64Array(x.size), new Float64Array(x.size)]
  const [dgamma, dbeta] = [gamma.map(() => 0), gamma.map(() => 0)]
  const get = (list: ArrayLike<number>, i: number): number => list[i] as number
  for (const group of groups) {
    const values = group.map((i) => get(x.data, i))
    const mu = mean(values)
    const inverse = 1 / Math.sqrt(mean(values.map((v) => (v - mu) ** 2)) + eps)
    const standard = values.map((v) => (v - mu) * inverse)
    const g = group.map((i) => get(upstream.data, i) * get(gamma, parameterOf(i)))
    const [m1, m2] = [mean(g), mean(g.map((v, k) => v * get(standard, k)))]
    group.forEach((i, k) => {
      const p = parameterOf(i)
      y[i] = get(standard, k) * get(gamma, p) + get(beta, p)
      dx[i] = inverse * (get(g, k) - m1 - get(standard, k) * m2)
      dgamma[p] = get(dgamma, p) + get(upstream.data, i) * get(standard, k)
      dbeta[p] = get(dbeta, p) + get(upstream.data, i)
    })
  }
  return { value: new Tensor(y, x.shape), gradients: [new Tensor(dx, x.shape), dgamma, dbeta], upstream }
}

const random = generator(6)
const shape: Shape = [3, 4, 2, 3]
const x = random.normal(shape, 2, 3)
const upstream = random.normal(shape)
const [gamma, beta] = [
  [0.5, -2, 1.5, 3],
  [1, 0, -1, 0.2],
]
const channel = (i: number): number => Math.floor(i / 6) % 4
const ones = [1, 1, 1, 1]
const zeros = [0, 0, 0, 0]

describe.each([1e-5, 0.1])('with ε = %d', (eps) => {
  const batch = groupsOf(x, ([, c]) => String(c))
  const instance = groupsOf(x, ([n, c]) => `${n},${c}`)
  const halves = groupsOf(x, ([n, c = 0]) => `${n},${c >> 1}`)
  const samples = groupsOf(x, ([n]) => String(n))
  type Affine = (x: Tensor, gamma: Tensor | null, beta: Tensor | null) => Tensor
  const cases: readonly [string, Affine, number[][]][] = [
    ['batchNorm', (a, g, b) => nn.batchNorm(a, g, b, { eps }), batch],
    ['instanceNorm', (a, g, b) => nn.instanceNorm(a, g, b, { eps }), instance],
    ['groupNorm', (a, g, b) => nn.groupNorm(a, 2, g, b, { eps }), halves],
  ]

  test.each(cases)('%s, with and without scale and shift', (_, f, groups) => {
    const three = f as (...inputs: Tensor[]) => Tensor
    expectDerivatives(three, [x, gamma, beta], byHand(x, upstream, groups, gamma, beta, channel, eps))
    const plain = byHand(x, upstream, groups, ones, zeros, channel, eps)
    const [dx] = plain.gradients as [Tensor]
    expectDerivatives((a) => f(a as Tensor, null, null), [x], { ...plain, gradients: [dx] })
  })

  test('layerNorm over several axes', () => {
    const weights = random.normal([4, 2, 3])
    const shifts = random.normal([4, 2, 3])
    const own = byHand(x, upstream, samples, [...weights.data], [...shifts.data], (i) => i % 24, eps)
    const gradients = own.gradients.map((g, i) => (i === 0 ? g : np.array(g, [4, 2, 3])))
    expectDerivatives((a, g, b) => nn.layerNorm(a as Tensor, g, b, { eps }), [x, weights, shifts], {
      ...own,
      gradients,
    })
    const plain = byHand(x, upstream, samples, [1], [0], () => 0, eps)
    const [dx] = plain.gradients as [Tensor]
    expectDerivatives((a) => nn.layerNorm(a as Tensor, null, null, { axis: [1, 2, 3], eps }), [x], {
      ...plain,
      gradients: [dx],
    })
  })

  test('batchNorm with running statistics', () => {
    const [m, v] = [
      [0.1, -1, 2, 0],
      [1, 0.5, 4, 2],
    ]
    const scale = (i: number): number =>
      (gamma[channel(i)] as number) / Math.sqrt((v[channel(i)] as number) + eps)
    expectDerivatives((a) => nn.batchNorm(a as Tensor, gamma, beta, { mean: m, variance: v, eps }), [x], {
      value: np.array(
        x.data.map((a, i) => (a - (m[channel(i)] as number)) * scale(i) + (beta[channel(i)] as number)),
        shape,
      ),
      gradients: [
        np.array(
          upstream.data.map((g, i) => g * scale(i)),
          shape,
        ),
      ],
      upstream,
    })
  })

  test('rmsNorm', () => {
    const row = [1, -2, 0.5]
    const [g, up] = [
      [2, 1, -1],
      [0.3, 1, -0.7],
    ]
    const inverse = 1 / Math.sqrt(mean(row.map((a) => a * a)) + eps)
    const weighted = up.map((u, i) => u * (g[i] as number))
    const inner = total(weighted.map((u, i) => u * (row[i] as number)))
    expectDerivatives((a, b) => nn.rmsNorm(a as Tensor, b, { eps }), [row, g], {
      value: row.map((a, i) => a * inverse * (g[i] as number)),
      gradients: [
        weighted.map((u, i) => inverse * u - ((row[i] as number) * inverse ** 3 * inner) / 3),
        up.map((u, i) => u * (row[i] as number) * inverse),
      ],
      upstream: up,
    })
  })
})

describe('runningStatistics', () => {
  const old = { mean: [1, 2, 3, 4], variance: [1, 1, 2, 2] }
  const spread = (group: readonly number[]) => {
    const values = group.map((i) => x.data[i] as number)
    const mu = mean(values)
    return { mu, variance: total(values.map((v) => (v - mu) ** 2)) / (values.length - 1) }
  }
  const blended = (before: readonly number[], fresh: readonly number[]): number[] =>
    before.map((v, c) => 0.7 * v + 0.3 * (fresh[c] as number))

  test('blend in the unbiased variance of the batch', () => {
    const fresh = groupsOf(x, ([, c]) => String(c)).map(spread)
    const now = nn.runningStatistics(x, old, 0.3)
    expectAgreement(
      now.mean,
      blended(
        old.mean,
        fresh.map(({ mu }) => mu),
      ),
    )
    expectAgreement(
      now.variance,
      blended(
        old.variance,
        fresh.map(({ variance }) => variance),
      ),
    )
  })

  test('or the mean over samples of their own', () => {
    const each = [0, 1, 2, 3].map((c) =>
      groupsOf(x, ([n, k]) => (k === c ? String(n) : 'other'))
        .filter((group) => group.length === 6)
        .map(spread),
    )
    const now = nn.runningStatistics(x, old, 0.3, { perSample: true })
    expectAgreement(
      now.mean,
      blended(
        old.mean,
        each.map((list) => mean(list.map(({ mu }) => mu))),
      ),
    )
    expectAgreement(
      now.variance,
      blended(
        old.variance,
        each.map((list) => mean(list.map((s) => s.variance))),
      ),
    )
  })
})

test('localResponseNorm counts channels beyond the ends as 0', () => {
  const [alpha, beta2, k] = [0.5, 0.75, 2]
  const row = [1, -2, 3, 0.5]
  const sums = row.map((_, c) => total(row.filter((_, j) => j >= c - 2 && j < c + 2).map((v) => v * v)))
  const out = rare.localResponseNorm([row], 4, { alpha, beta: beta2, k })
  expectAgreement(out, [row.map((v, c) => v / (k + (alpha * (sums[c] as number)) / 4) ** beta2)])
  expect(out.shape).toEqual([1, 4])
})

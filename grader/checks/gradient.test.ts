import { expect, test } from 'vitest'
import * as np from '#engine/np.ts'
import { type Tensor, tensor } from '#engine/tensor.ts'
import { drawCases, type PreparedCase } from './cases.ts'
import { gradientChecks } from './gradient.ts'
import type { GradientRule, Lab, Values } from './lab.ts'

const rule: GradientRule = { upstream: 'dy', of: { dx: 'x', dw: 'w' } }

/** y = w · (x − mean x)², whose dx is 0 for a single x. */
const lab: Lab = {
  id: 'squares',
  topic: 'test',
  difficulty: 1,
  minutes: 1,
  prerequisites: [],
  cards: ['test/card'],
  entry: 'f',
  parameters: [
    { name: 'dy', type: 'tensor' },
    { name: 'x', type: 'tensor' },
    { name: 'w', type: 'tensor' },
  ],
  results: ['dx', 'dw'],
  withheld: [],
  limits: { cpuMs: 1, wallMs: 1 },
  forward: ({ x = 0, w = 0 }) => np.multiply(w, np.square(np.subtract(x, np.mean(x)))),
  gradient: rule,
  regimes: [
    {
      name: 'ordinary',
      visibility: 'public',
      count: 1,
      ordinary: true,
      draw: (random) => drawn(random.normal([5])),
    },
    {
      name: 'single',
      visibility: 'public',
      count: 1,
      ordinary: false,
      draw: (random) => drawn(random.normal([1])),
    },
  ],
  properties: [],
}

function drawn(x: Tensor): Values {
  return { dy: np.cos(x), x, w: tensor([2]) }
}

const [ordinary, single] = drawCases(lab) as [PreparedCase, PreparedCase]

function checks(prepared: PreparedCase, change: (truth: Tensor) => Tensor) {
  const { dx, dw } = prepared.expected
  return gradientChecks(lab, rule, prepared, { dx: change(dx ?? tensor(0)), dw: dw ?? tensor(0) })
}

test('a right gradient agrees with differences, and every check holds the table of all of them', () => {
  const right = checks(ordinary, (dx) => dx)
  expect(right.map(({ id, status }) => [id, status])).toEqual([
    ['dx.gradient', 'passed'],
    ['dw.gradient', 'passed'],
  ])
  for (const { detail } of right) {
    expect(detail).toMatchObject({
      rows: [{ output: 'dx', parameter: 'x', method: 'differences' }, { output: 'dw' }],
    })
  }
})

test('a wrong one does not, says both numbers and the worst element, and leaves the other alone', () => {
  const [dx, dw] = checks(ordinary, (truth) => tensor(truth.data.map((g, i) => (i === 3 ? g + 0.5 : g))))
  expect(dw).toMatchObject({ status: 'passed' })
  expect(dx).toMatchObject({
    status: 'failed',
    message: { code: 'gradient.wrong', params: { output: 'dx', parameter: 'x' } },
    detail: {
      rows: [
        { output: 'dx', passed: false, worstIndex: [3] },
        { output: 'dw', passed: true, worstIndex: null },
      ],
    },
  })
})

test('where the true gradient is 0, rounding is accepted and anything larger is not', () => {
  expect(checks(single, (dx) => dx.add(1e-14))[0]).toMatchObject({ status: 'passed' })
  expect(checks(single, (dx) => dx.add(1e-3))[0]).toMatchObject({ status: 'failed' })
})

test('what differences cannot decide is decided by the exact derivative, never passed unseen', () => {
  const rough: Lab = { ...lab, forward: ({ x = 0, w = 0 }) => np.multiply(w, np.sin(np.multiply(x, 1e9))) }
  const [prepared] = drawCases(rough) as [PreparedCase]
  const judge = (factor: number) => {
    const { dx, dw } = prepared.expected
    return gradientChecks(rough, rule, prepared, {
      dx: (dx ?? tensor(0)).mul(factor),
      dw: dw ?? tensor(0),
    })[0]
  }
  expect(judge(1)).toMatchObject({ status: 'passed', message: { code: 'gradient.passed-reference' } })
  expect(judge(2)).toMatchObject({ status: 'failed' })
})

test('judging the same case twice gives the same', () => {
  expect(checks(ordinary, (dx) => dx.mul(2))).toEqual(checks(ordinary, (dx) => dx.mul(2)))
})

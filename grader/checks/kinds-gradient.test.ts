/** Labs that ask for gradients beside values: of both, of a loss, of lists. */
import { describe, expect, test } from 'vitest'
import * as np from '#engine/np.ts'
import { asTensor } from '#engine/tensor.ts'
import { failed, regime, shell, verdictOn } from '../../tests/fixtures/small-labs.ts'
import type { Inputs, Lab } from './lab.ts'

describe('forward and backward in one function', () => {
  const linear: Lab = {
    ...shell,
    id: 'linear-both',
    parameters: [
      { name: 'x', type: 'tensor', axes: ['n', 'd'] },
      { name: 'W', type: 'tensor', axes: ['d', 'k'] },
      { name: 'dy', type: 'tensor', axes: ['n', 'k'] },
    ],
    results: ['y', 'dx', 'dW'],
    forward: ({ x = 0, W = 0 }) => np.tanh(np.matmul(x, W)),
    gradient: { upstream: 'dy', of: { dx: 'x', dW: 'W' } },
    regimes: [
      regime('ordinary', (random) => ({
        x: random.normal([3, 4]),
        W: random.normal([4, 2]).mul(0.4),
        dy: random.normal([3, 2]),
      })),
    ],
  }
  const forward = 'const y = np.tanh(x.matmul(W));'
  const backward = 'const dz = dy.mul(np.subtract(1, y.square()));'
  const gradients = 'dx: dz.matmul(W.T), dW: x.T.matmul(dz)'
  const rows: [string, string, string, string[]][] = [
    ['right', `${forward}${backward}return { y, ${gradients} }`, 'summary.passed', []],
    [
      'a wrong backward',
      `${forward}return { y, dx: dy.matmul(W.T), dW: x.T.matmul(dy) }`,
      'summary.matrix-backward',
      ['dx.value', 'dW.value', 'dx.gradient', 'dW.gradient'],
    ],
    [
      'the right derivative of a wrong forward',
      `const y = x.matmul(W).sin(); const dz = dy.mul(x.matmul(W).cos()); return { y, ${gradients} }`,
      'summary.matrix-forward',
      ['y.value', 'dx.value', 'dW.value'],
    ],
    [
      'the right gradients beside a wrong forward',
      `${forward}${backward}return { y: y.mul(2), ${gradients} }`,
      'summary.matrix-forward-only',
      ['y.value', 'dx.gradient', 'dW.gradient'],
    ],
    [
      'both wrong',
      `const y = x.matmul(W).sin(); return { y, dx: dy.matmul(W.T), dW: x.T.matmul(dy) }`,
      'summary.matrix-both',
      ['y.value', 'dx.value', 'dW.value', 'dx.gradient', 'dW.gradient'],
    ],
  ]
  test.each(rows)('%s is told as that', async (_, body, code, wrong) => {
    expect((await verdictOn(linear, body)).summary.code).toBe(code)
    expect(await failed(linear, body)).toEqual(wrong)
  })

  test('a forward that works only where it was asked is not believed', async () => {
    const once = `if (!globalThis.asked) globalThis.asked = new Set(); const key = String(x.data) + String(W.data)
      const y = x.matmul(W).sin(); return { y, dx: dy.matmul(W.T), dW: x.T.matmul(dy) }`
    expect(await failed(linear, once)).toContain('dx.gradient')
  })
})

test('a loss has the upstream gradient 1', async () => {
  const lab: Lab = {
    ...shell,
    id: 'loss',
    parameters: [
      { name: 'logits', type: 'tensor' },
      { name: 'label', type: 'integer' },
    ],
    results: ['loss', 'dlogits'],
    forward: ({ logits = 0, label = 0 }) => np.negative(np.take(np.logSoftmax(logits), label)),
    gradient: { of: { dlogits: 'logits' } },
    regimes: [regime('ordinary', (random, i) => ({ logits: random.normal([5]), label: i }))],
  }
  const right =
    'const p = np.softmax(logits); return { loss: np.log(p).neg().get(label), dlogits: p.sub(np.oneHot(label, 5)) }'
  expect(await failed(lab, right)).toEqual([])
  expect(await failed(lab, right.replace('p.sub', 'p.add'))).toEqual(['dlogits.value', 'dlogits.gradient'])
})

test('a list of weights has a list of gradients, whose members have shapes of their own', async () => {
  const lab: Lab = {
    ...shell,
    id: 'deep',
    parameters: [
      { name: 'x', type: 'tensor' },
      { name: 'weights', type: 'tensors' },
    ],
    results: ['y', 'dW'],
    lists: ['dW'],
    forward: ({ x = 0 }, { list }) => ({
      y: list('weights')
        .reduce((h, W) => np.matmul(h, W), asTensor(x, 'x'))
        .sum(),
    }),
    gradient: { through: 'y', of: { dW: 'weights' } },
    regimes: [
      regime('ordinary', (random, i): Inputs => {
        const widths = i === 1 ? [2, 3, 4] : [3, 2, 4, 5]
        return {
          x: random.normal([2, widths[0] ?? 1]),
          weights: widths.slice(1).map((n, l) => random.normal([widths[l] ?? 1, n])),
        }
      }),
    ],
  }
  const right = `const hs = [x]
    for (const W of weights) hs.push(hs.at(-1).matmul(W))
    let d = np.onesLike(hs.at(-1))
    const dW = []
    for (let l = weights.length - 1; l >= 0; l--) { dW.unshift(hs[l].T.matmul(d)); d = d.matmul(weights[l].T) }
    return { y: hs.at(-1).sum(), dW }`
  expect(await failed(lab, right)).toEqual([])
  expect(
    await failed(lab, right.replace('d = d.matmul(weights[l].T)', 'd = d.matmul(weights[l].T).mul(1.001)')),
  ).toEqual(['dW.value', 'dW.gradient'])
  const short = await verdictOn(lab, right.replace('y: hs', 'dW: dW.slice(1), y: hs').replace(', dW }', ' }'))
  expect(short.summary).toMatchObject({
    code: 'form.wrong-count',
    params: { output: 'dW', expected: 2, got: 1 },
  })
})

/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not. */
import { expect, test } from 'vitest'
import { failures, judged, preparedLab, redrawn } from '../../tests/fixtures/judged.ts'

const forward = (body: string) => `export function lreluForward(z: Tensor, a: number) {\n${body}\n}`
const backward = (body: string) =>
  `export function lreluBackward(dy: Tensor, z: Tensor, a: number) {\n${body}\n}`

const SEEDS = Array.from({ length: 20 }, (_, i) => `seed ${i}`)

const rightForward: Record<string, string> = {
  'a mask': 'const right = z.greater(0)\nreturn z.mul(right).add(z.mul(np.sub(1, right)).mul(a))',
  'two clips': 'return np.maximum(z, 0).add(np.minimum(z, 0).mul(a))',
  'absolute values': 'return z.mul((1 + a) / 2).add(z.abs().mul((1 - a) / 2))',
  'a correction of the identity': 'return z.sub(np.minimum(z, 0).mul(1 - a))',
  'a loop over data': `const y = np.zeros(z.shape)
    for (let i = 0; i < z.size; i++) y.data[i] = z.data[i] > 0 ? z.data[i] : a * z.data[i]
    return y`,
  'nested arrays': `const map = (v: unknown): unknown => Array.isArray(v) ? v.map(map) : v > 0 ? v : a * v
    return map(z.toArray())`,
  'a record with more than is asked for':
    'const y = np.where(z.less(0), np.mul(a, z), z)\nreturn { y, z, slope: a }',
  'zero counted with the right side': 'return np.where(z.greaterEqual(0), z, z.mul(a))',
}

const wrongForward: Record<string, string> = {
  'the maximum': 'return np.maximum(z, z.mul(a))',
  'a floor on a': 'return np.where(z.greater(0), z, z.mul(Math.max(a, 0)))',
  'a ceiling on a': 'return np.where(z.greater(0), z, z.mul(Math.min(a, 1)))',
  'a default for a = 0': 'return np.where(z.greater(0), z, z.mul(a || 0.01))',
  'the sign of a dropped': 'return np.where(z.greater(0), z, z.mul(Math.abs(a)))',
  'one ten-thousandth too much': 'return np.where(z.greater(0), z, z.mul(a * 1.0001))',
  'single precision':
    'return np.where(z.greater(0), z, z.mul(a)).mul(1).toArray ? np.array(Float32Array.from(np.where(z.greater(0), z, z.mul(a)).data)).reshape(...z.shape) : z',
  'one at zero': 'return np.where(z.equal(0), 1, np.where(z.greater(0), z, z.mul(a)))',
  'a threshold beside zero': 'return np.where(z.greater(-0.2), z, z.mul(a))',
  'a threshold just above zero': 'return np.where(z.greater(1e-4), z, z.mul(a))',
  'values cut at 6': 'return np.minimum(np.where(z.greater(0), z, z.mul(a)), 6)',
  'a squared slope': 'return np.where(z.greater(0), z, z.mul(a * a))',
  'the sign turned round': 'return np.where(z.greater(0), z, z.mul(a)).neg()',
  'nothing but z': 'return z',
  'the transpose': 'return np.where(z.greater(0), z, z.mul(a)).transpose().reshape(...z.shape)',
  'the input changed': 'for (let i = 0; i < z.size; i++) if (z.data[i] < 0) z.data[i] *= a\nreturn z',
}

const rightBackward: Record<string, string> = {
  'two masks': 'return dy.mul(z.greater(0)).add(dy.mul(z.lessEqual(0)).mul(a))',
  'slope one at zero': 'return dy.mul(np.where(z.less(0), a, 1))',
  'a slope in between at zero': 'return dy.mul(np.where(z.equal(0), (1 + a) / 2, np.where(z.less(0), a, 1)))',
  signs: 'return dy.mul(z.sign().mul((1 - a) / 2).add((1 + a) / 2))',
  'a loop over data': `return z.data.length === 0 ? z : np.array(Array.from(z.data, (v, i) => (v > 0 ? 1 : a) * dy.data[i])).reshape(z.shape)`,
  'a record': 'return { dz: np.where(z.greater(0), dy, np.mul(dy, a)) }',
}

const wrongBackward: Record<string, string> = {
  ReLU: 'return dy.mul(z.greater(0))',
  'everything passes': 'return dy',
  'a mask from dy': 'return np.where(dy.greater(0), dy, dy.mul(a))',
  'a mask from y':
    'const y = np.where(z.greater(0), z, z.mul(a))\nreturn dy.mul(np.where(y.greater(0), 1, a))',
  'no upstream': 'return np.where(z.greater(0), 1, a)',
  'times z': 'return dy.mul(np.where(z.greater(0), z, z.mul(a)))',
  'a times z': 'return np.where(z.greater(0), dy, z.mul(a).mul(dy))',
  'sides swapped': 'return dy.mul(np.where(z.greater(0), a, 1))',
  'a threshold just below zero': 'return dy.mul(np.where(z.greater(-1e-4), 1, a))',
  'the sign turned round': 'return dy.mul(np.where(z.greater(0), 1, a)).neg()',
  'nothing at zero': 'return dy.mul(np.where(z.equal(0), 0, np.where(z.greater(0), 1, a)))',
  'two at zero': 'return dy.mul(np.where(z.equal(0), 2, np.where(z.greater(0), 1, a)))',
  'the slope of the maximum': 'return dy.mul(np.where(z.greater(z.mul(a)), 1, a))',
  'one ten-thousandth too much': 'return dy.mul(np.where(z.greater(0), 1.0001, a))',
  'the mean over the batch': 'return dy.mul(np.where(z.greater(0), 1, a)).div(z.size)',
  'a default for a = 0': 'return dy.mul(np.where(z.greater(0), 1, a || 0.01))',
  'single precision':
    'return np.array(Float32Array.from(dy.mul(np.where(z.greater(0), 1, a)).data)).reshape(...z.shape)',
  'also where dy is negative': 'return dy.mul(np.where(np.logicalAnd(z.greater(0), dy.greater(0)), 1, a))',
}

test.each(Object.entries(rightForward))('lrelu-forward accepts %s, whatever the numbers', async (_, body) => {
  await expectAccepted('lrelu-forward', forward(body))
})

test.each(Object.entries(wrongForward))('lrelu-forward rejects %s', async (_, body) => {
  expect(await judged(await preparedLab('lrelu-forward'), forward(body))).toMatchObject({ status: 'failed' })
})

test.each(Object.entries(rightBackward))(
  'lrelu-backward accepts %s, whatever the numbers',
  async (_, body) => {
    await expectAccepted('lrelu-backward', backward(body))
  },
)

test.each(Object.entries(wrongBackward))('lrelu-backward rejects %s', async (_, body) => {
  expect(await judged(await preparedLab('lrelu-backward'), backward(body))).toMatchObject({
    status: 'failed',
  })
})

async function expectAccepted(id: string, source: string): Promise<void> {
  const prepared = await preparedLab(id)
  expect(failures(await judged(prepared, source))).toEqual([])
  for (const seed of SEEDS) expect(failures(await judged(redrawn(prepared, seed), source))).toEqual([])
}

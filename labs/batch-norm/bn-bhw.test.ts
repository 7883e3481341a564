/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not. */
import { expect, test } from 'vitest'
import { failures, judged, preparedLab, redrawn } from '../../tests/fixtures/judged.ts'

const forward = (body: string) =>
  `export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number) {\n${body}\n}`
const backward = (body: string) =>
  `export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {\n${body}\n}`

const SEEDS = Array.from({ length: 8 }, (_, i) => `seed ${i}`)

/** Names that most solutions begin with. */
const SETUP = `const axes = [0, 2, 3]
  const g = gamma.reshape(1, -1, 1, 1)
  const m = x.size / gamma.size
  const mu = x.mean(axes, true)
  const variance = x.var(axes, true)
  const std = variance.add(eps).sqrt()
  const xhat = x.sub(mu).div(std)`
const FORWARD = `${SETUP}\n  const bt = beta.reshape(1, -1, 1, 1)\n  `
const BACKWARD = `${SETUP}
  const dbeta = dy.sum(axes, true)
  const dgamma = dy.mul(xhat).sum(axes, true)
  const flat = (t: Tensor) => t.reshape(-1)
  const right = dy.mul(m).sub(dbeta).sub(xhat.mul(dgamma)).mul(g).div(std.mul(m))
  `

const LOOPS = `const [b = 0, f = 0, h = 0, w = 0] = x.shape
  const at = (n: number, k: number, i: number, j: number) => ((n * f + k) * h + i) * w + j
  const each = (k: number, visit: (position: number) => void) => {
    for (let n = 0; n < b; n++) for (let i = 0; i < h; i++) for (let j = 0; j < w; j++) visit(at(n, k, i, j))
  }
  const m = b * h * w
  `

const rightForward: Record<string, string> = {
  'whole tensors': `${FORWARD}return xhat.mul(g).add(bt)`,
  'one affine map for each feature map': `${FORWARD}const scale = g.div(std)\nreturn x.mul(scale).add(bt.sub(mu.mul(scale)))`,
  'the channel moved last': `const moved = np.moveaxis(x, 1, -1)
    const rows = moved.reshape(-1, gamma.size)
    const rowsOut = rows.sub(rows.mean(0)).div(np.sqrt(rows.var(0).add(eps))).mul(gamma).add(beta)
    return np.moveaxis(rowsOut.reshape(moved.shape), -1, 1)`,
  'one pass over the squares': `const axes = [0, 2, 3]
    const mu = x.mean(axes, true)
    const variance = x.square().mean(axes, true).sub(mu.square())
    return x.sub(mu).mul(gamma.reshape(1, -1, 1, 1)).div(variance.add(eps).sqrt()).add(beta.reshape(1, -1, 1, 1))`,
  'a power of −1/2': `${FORWARD}return x.sub(mu).mul(variance.add(eps).pow(-0.5)).mul(g).add(bt)`,
  'loops in two passes': `${LOOPS}const y = np.zeros(x.shape)
    for (let k = 0; k < f; k++) {
      let sum = 0, squares = 0
      each(k, (p) => { sum += x.data[p] })
      each(k, (p) => { squares += (x.data[p] - sum / m) ** 2 })
      each(k, (p) => { y.data[p] = gamma.data[k] * (x.data[p] - sum / m) / Math.sqrt(squares / m + eps) + beta.data[k] })
    }
    return y`,
  'Welford’s recurrence, nested arrays out': `${LOOPS}const y = np.zeros(x.shape)
    for (let k = 0; k < f; k++) {
      let mean = 0, squares = 0, n = 0
      each(k, (p) => { n++; const d = x.data[p] - mean; mean += d / n; squares += d * (x.data[p] - mean) })
      each(k, (p) => { y.data[p] = gamma.data[k] * (x.data[p] - mean) / Math.sqrt(squares / m + eps) + beta.data[k] })
    }
    return y.toArray()`,
  'map by map': `const maps = []
    for (let k = 0; k < gamma.size; k++) {
      const part = x.take([k], 1)
      maps.push(part.sub(part.mean()).div(Math.sqrt(part.var().item() + eps)).mul(gamma.get(k)).add(beta.get(k)))
    }
    return { y: np.concat(maps, 1), maps: maps.length }`,
}

const wrongForward: Record<string, string> = {
  'ddof 1': `${FORWARD}return x.sub(mu).div(x.var(axes, {keepdims: true, ddof: 1}).add(eps).sqrt()).mul(g).add(bt)`,
  'ε outside the root': `${FORWARD}return x.sub(mu).div(variance.sqrt().add(eps)).mul(g).add(bt)`,
  'ε squared': `${FORWARD}return x.sub(mu).div(variance.add(eps * eps).sqrt()).mul(g).add(bt)`,
  'a fixed ε': `${FORWARD}return x.sub(mu).div(variance.add(1e-5).sqrt()).mul(g).add(bt)`,
  'no ε': `${FORWARD}return x.sub(mu).div(variance.sqrt()).mul(g).add(bt)`,
  'no root': `${FORWARD}return x.sub(mu).div(variance.add(eps)).mul(g).add(bt)`,
  'statistics over the batch only':
    'return x.sub(x.mean(0, true)).div(x.var(0, true).add(eps).sqrt()).mul(gamma.reshape(1,-1,1,1)).add(beta.reshape(1,-1,1,1))',
  'statistics per sample':
    'return x.sub(x.mean([2,3], true)).div(x.var([2,3], true).add(eps).sqrt()).mul(gamma.reshape(1,-1,1,1)).add(beta.reshape(1,-1,1,1))',
  'statistics over maps':
    'return x.sub(x.mean([1,2,3], true)).div(x.var([1,2,3], true).add(eps).sqrt()).mul(gamma.reshape(1,-1,1,1)).add(beta.reshape(1,-1,1,1))',
  'statistics without one spatial axis':
    'return x.sub(x.mean([0,2], true)).div(x.var([0,2], true).add(eps).sqrt()).mul(gamma.reshape(1,-1,1,1)).add(beta.reshape(1,-1,1,1))',
  'statistics as for channels last':
    'return x.sub(x.mean([0,1,2], true)).div(x.var([0,1,2], true).add(eps).sqrt()).mul(gamma.reshape(1,-1,1,1)).add(beta.reshape(1,-1,1,1))',
  'one pair for everything': `${FORWARD}return x.sub(x.mean()).div(x.var().add(eps).sqrt()).mul(g).add(bt)`,
  'mean not subtracted': `${FORWARD}return x.div(std).mul(g).add(bt)`,
  'no γ': `${FORWARD}return xhat.add(bt)`,
  'no β': `${FORWARD}return xhat.mul(g)`,
  '|γ|': `${FORWARD}return xhat.mul(g.abs()).add(bt)`,
  'β scaled too': `${FORWARD}return xhat.add(bt).mul(g)`,
  'γ in reverse': `${FORWARD}return xhat.mul(g.flip(1)).add(bt)`,
  'γ on the last axis': `${FORWARD}return xhat.mul(gamma).add(beta)`,
  'single precision': `${FORWARD}return np.array(Float32Array.from(xhat.mul(g).add(bt).data)).reshape(x.shape)`,
  'single precision of the input': `${FORWARD}const s = np.array(Float32Array.from(x.data)).reshape(x.shape)\nreturn s.sub(s.mean(axes, true)).div(s.var(axes, true).add(eps).sqrt()).mul(g).add(bt)`,
  'one ten-thousandth too much': `${FORWARD}return xhat.mul(g).mul(1.0001).add(bt)`,
  zeros: 'return np.zerosLike(x)',
  'the wrong shape': `${FORWARD}return xhat.mul(g).add(bt).transpose(0, 2, 3, 1)`,
  'the mean absolute deviation': `${FORWARD}return x.sub(mu).div(x.sub(mu).abs().mean(axes, true).add(eps)).mul(g).add(bt)`,
}

const rightBackward: Record<string, string> = {
  'the closed form': `${BACKWARD}return { dx: right, dgamma: flat(dgamma), dbeta: flat(dbeta) }`,
  'results in order': `${BACKWARD}return [right, flat(dgamma), flat(dbeta)]`,
  'the graph backward, path by path': `${BACKWARD}const dxhat = dy.mul(g)
    const dvar = dxhat.mul(x.sub(mu)).sum(axes, true).mul(-0.5).mul(std.pow(-3))
    const dmu = dxhat.sum(axes, true).neg().div(std).add(dvar.mul(x.sub(mu).mean(axes, true)).mul(-2))
    const dx = dxhat.div(std).add(dvar.mul(x.sub(mu)).mul(2 / m)).add(dmu.div(m))
    return { dbeta: flat(dbeta), dgamma: flat(dgamma), dx }`,
  'without the path from the variance through the mean': `${BACKWARD}const dxhat = dy.mul(g)
    const dvar = dxhat.mul(x.sub(mu)).sum(axes, true).mul(-0.5).mul(std.pow(-3))
    const dx = dxhat.div(std).add(dvar.mul(x.sub(mu)).mul(2 / m)).sub(dxhat.sum(axes, true).div(std).div(m))
    return { dx, dgamma: flat(dgamma), dbeta: flat(dbeta) }`,
  'means instead of sums inside': `${BACKWARD}const dx = g.div(std).mul(dy.sub(dy.mean(axes, true)).sub(xhat.mul(dy.mul(xhat).mean(axes, true))))
    return { dx, dgamma: dy.mul(xhat).sum(axes), dbeta: dy.sum(axes), xhat }`,
  'one pass over the squares': `${BACKWARD}const s = x.square().mean(axes, true).sub(mu.square()).add(eps).sqrt()
    const n = x.sub(mu).div(s)
    const dg = dy.mul(n).sum(axes, true)
    return { dx: dy.mul(m).sub(dbeta).sub(n.mul(dg)).mul(g).div(s.mul(m)), dgamma: flat(dg), dbeta: flat(dbeta) }`,
  'the Jacobian’s three terms': `${BACKWARD}const up = dy.mul(g).div(std)
    const dx = up.sub(up.mean(axes, true)).sub(xhat.mul(up.mul(xhat).mean(axes, true)))
    return { dx, dgamma: flat(dgamma), dbeta: flat(dbeta) }`,
  'loops over data, nested arrays and plain arrays out': `${LOOPS}const dx = np.zeros(x.shape)
    const dgamma: number[] = [], dbeta: number[] = []
    for (let k = 0; k < f; k++) {
      let mean = 0, squares = 0, sdy = 0, sdyx = 0
      each(k, (p) => { mean += x.data[p] / m })
      each(k, (p) => { squares += (x.data[p] - mean) ** 2 / m })
      const s = Math.sqrt(squares + eps)
      each(k, (p) => { sdy += dy.data[p]; sdyx += dy.data[p] * (x.data[p] - mean) / s })
      each(k, (p) => { dx.data[p] = gamma.data[k] / (m * s) * (m * dy.data[p] - sdy - (x.data[p] - mean) / s * sdyx) })
      dgamma.push(sdyx); dbeta.push(sdy)
    }
    return { dx: dx.toArray(), dgamma, dbeta }`,
}

const results = (dx: string, dgamma = 'flat(dgamma)', dbeta = 'flat(dbeta)') =>
  `${BACKWARD}return { dx: ${dx}, dgamma: ${dgamma}, dbeta: ${dbeta} }`

const wrongBackward: Record<string, string> = {
  'statistics as constants': results('dy.mul(g).div(std)'),
  'no mean term': results('dy.sub(xhat.mul(dgamma).div(m)).mul(g).div(std)'),
  'no variance term': results('dy.sub(dbeta.div(m)).mul(g).div(std)'),
  'the mean term’s sign': results('dy.mul(m).add(dbeta).sub(xhat.mul(dgamma)).mul(g).div(std.mul(m))'),
  'the variance term’s sign': results('dy.mul(m).sub(dbeta).add(xhat.mul(dgamma)).mul(g).div(std.mul(m))'),
  'm = b': results('dy.mul(x.shape[0]).sub(dbeta).sub(xhat.mul(dgamma)).mul(g).div(std.mul(x.shape[0]))'),
  'm − 1': results('dy.mul(m-1).sub(dbeta).sub(xhat.mul(dgamma)).mul(g).div(std.mul(m-1))'),
  'no γ': results('right.div(g)'),
  '|γ|': results('right.mul(g.sign())'),
  'no division by the deviation': results('right.mul(std)'),
  'division by the variance': results('right.div(std)'),
  'dx = 0': results('np.zerosLike(x)'),
  'dx = dy': results('dy'),
  'dx per sample': `${BACKWARD}const s = [2, 3]\nreturn { dx: dy.sub(dy.mean(s, true)).sub(xhat.mul(dy.mul(xhat).mean(s, true))).mul(g).div(std), dgamma: flat(dgamma), dbeta: flat(dbeta) }`,
  'dγ by x': results('right', 'dy.mul(x).sum(axes)'),
  'dγ by x − μ': results('right', 'dy.mul(x.sub(mu)).sum(axes)'),
  'dγ = dβ': results('right', 'flat(dbeta)'),
  'dγ and dβ swapped': results('right', 'flat(dbeta)', 'flat(dgamma)'),
  'mean for sum in dγ': results('right', 'dy.mul(xhat).mean(axes)'),
  'mean over the batch in dβ': results('right', undefined, 'flat(dbeta).div(x.shape[0])'),
  'dγ times γ': results('right', 'flat(dgamma).mul(gamma)'),
  'dβ the other sign': results('right', undefined, 'flat(dbeta).neg()'),
  'dβ = 0': results('right', undefined, 'np.zerosLike(gamma)'),
  'dγ kept with its axes': results('right', 'dgamma'),
  'dγ per position': results('right', 'dy.mul(xhat).sum(0)'),
  'ddof 1': `${BACKWARD}const s = x.var(axes, {keepdims: true, ddof: 1}).add(eps).sqrt()\nconst n = x.sub(mu).div(s)\nconst dg = dy.mul(n).sum(axes, true)\nreturn { dx: dy.mul(m).sub(dbeta).sub(n.mul(dg)).mul(g).div(s.mul(m)), dgamma: flat(dg), dbeta: flat(dbeta) }`,
  'ε outside the root': `${BACKWARD}const s = variance.sqrt().add(eps)\nconst n = x.sub(mu).div(s)\nconst dg = dy.mul(n).sum(axes, true)\nreturn { dx: dy.mul(m).sub(dbeta).sub(n.mul(dg)).mul(g).div(s.mul(m)), dgamma: flat(dg), dbeta: flat(dbeta) }`,
  'one ten-thousandth too much': results('right.mul(1.0001)'),
  'single precision': results('np.array(Float32Array.from(right.data)).reshape(x.shape)'),
  'one element wrong': `${BACKWARD}right.data[right.size - 1] += 1e-4\nreturn { dx: right, dgamma: flat(dgamma), dbeta: flat(dbeta) }`,
}

test.each(Object.entries(rightForward))(
  'bn-forward-bhw accepts %s, whatever the numbers',
  async (_, body) => {
    await expectAccepted('bn-forward-bhw', forward(body))
  },
)

test.each(Object.entries(wrongForward))('bn-forward-bhw rejects %s', async (_, body) => {
  expect(await judged(await preparedLab('bn-forward-bhw'), forward(body))).toMatchObject({ status: 'failed' })
})

test.each(Object.entries(rightBackward))(
  'bn-backward-bhw accepts %s, whatever the numbers',
  async (_, body) => {
    await expectAccepted('bn-backward-bhw', backward(body))
  },
)

test.each(Object.entries(wrongBackward))('bn-backward-bhw rejects %s', async (_, body) => {
  expect(await judged(await preparedLab('bn-backward-bhw'), backward(body))).toMatchObject({
    status: 'failed',
  })
})

test('one pass over the squares is accepted, and told where it loses digits', async () => {
  const source = forward(rightForward['one pass over the squares'] ?? '')
  const verdict = await judged(await preparedLab('bn-forward-bhw'), source)
  expect(verdict).toMatchObject({ status: 'passed', summary: { code: 'summary.passed-unstable' } })
  expect(verdict.score).toBeLessThan(1)
  expect(verdict.checks.find(({ status }) => status === 'failed')).toMatchObject({ id: 'y.stability' })
})

test.each(['whole tensors', 'loops in two passes', 'Welford’s recurrence, nested arrays out'])(
  '%s keeps every digit that there is to keep',
  async (name) => {
    const verdict = await judged(await preparedLab('bn-forward-bhw'), forward(rightForward[name] ?? ''))
    expect(verdict).toMatchObject({ status: 'passed', score: 1 })
  },
)

async function expectAccepted(id: string, source: string): Promise<void> {
  const prepared = await preparedLab(id)
  expect(failures(await judged(prepared, source))).toEqual([])
  for (const seed of SEEDS) expect(failures(await judged(redrawn(prepared, seed), source))).toEqual([])
}

test.each([
  [
    'γ twice',
    results('right.mul(g)'),
    { code: 'diagnosis.factor-by', params: { factor: 'gamma', axis: 'f' } },
  ],
  ['σ twice', results('right.mul(std)'), { code: 'diagnosis.factor-along', params: { axis: 'f' } }],
  ['the sum', results('right.mul(m)'), { code: 'diagnosis.factor-of', params: { factor: 'b·h·w' } }],
  ['m − 1', results('right.mul((m - 1) / m)'), { params: { factor: '(b·h·w − 1)/(b·h·w)' } }],
  ['channels last', results('right.transpose(0, 2, 3, 1)'), { code: 'diagnosis.transposed' }],
])('a mistake that the lab does not list is told by its shape: %s', async (_, body, message) => {
  const { diagnosis } = await judged(await preparedLab('bn-backward-bhw'), backward(body))
  expect(diagnosis).toMatchObject({ misconception: null, message })
})

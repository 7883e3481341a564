/**
 * What a light submission costs: `node grader/sandbox/measure.ts [jobs] [slots] [python]`. Opens a small
 * batch-norm backward, calls it on ten cases, closes it; prints p50 and p95 of each step in ms, then
 * grades per second with all slots busy.
 */
import { generator } from '#engine/random.ts'
import { openPool, type SandboxPool } from './pool.ts'
import type { Program, Values } from './session.ts'

const SOURCE = `export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const axes = [0, 2, 3]
  const keep = { keepdims: true }
  const m = x.size / gamma.size
  const centred = x.sub(x.mean(axes, keep))
  const std = centred.square().mean(axes, keep).add(eps).sqrt()
  const xhat = centred.div(std)
  const dbeta = dy.sum(axes, keep)
  const dgamma = dy.mul(xhat).sum(axes, keep)
  const dx = dy.mul(m).sub(dbeta).sub(xhat.mul(dgamma)).mul(gamma.reshape(1, -1, 1, 1)).div(std.mul(m))
  return { dx, dgamma: dgamma.reshape(-1), dbeta: dbeta.reshape(-1) }
}
`
const PYTHON = `import numpy as np

def bn_backward(dy, x, gamma, eps):
    axes = (0, 2, 3)
    m = x.size / gamma.size
    centred = x - x.mean(axis=axes, keepdims=True)
    std = np.sqrt((centred ** 2).mean(axis=axes, keepdims=True) + eps)
    xhat = centred / std
    dbeta = dy.sum(axis=axes, keepdims=True)
    dgamma = (dy * xhat).sum(axis=axes, keepdims=True)
    dx = (m * dy - dbeta - xhat * dgamma) * gamma.reshape(1, -1, 1, 1) / (m * std)
    return {'dx': dx, 'dgamma': dgamma.reshape(-1), 'dbeta': dbeta.reshape(-1)}
`
const python = process.argv[4] === 'python'
const PROGRAM: Program = {
  language: python ? 'python' : 'typescript',
  source: python ? PYTHON : SOURCE,
  entry: 'bnBackward',
  parameters: [
    { name: 'dy', type: 'tensor' },
    { name: 'x', type: 'tensor' },
    { name: 'gamma', type: 'tensor' },
    { name: 'eps', type: 'number' },
  ],
  results: ['dx', 'dgamma', 'dbeta'],
  withheld: [],
  limits: { cpuMs: 1000, wallMs: 3000, memoryMb: 64 },
}

const [jobs = 200, slots = 1] = process.argv.slice(2, 4).map(Number)
const random = generator(1)
const batch: Values[] = Array.from({ length: 10 }, () => ({
  dy: random.normal([4, 3, 5, 2]),
  x: random.normal([4, 3, 5, 2]),
  gamma: random.normal([3]),
  eps: 1e-5,
}))

async function grade(pool: SandboxPool): Promise<[number, number, number]> {
  const start = performance.now()
  const opened = await pool.open(PROGRAM)
  if (!opened.ok) throw new Error(opened.failure.code)
  const compiled = performance.now()
  const outcomes = await opened.session.call(batch)
  const called = performance.now()
  if (outcomes.some(({ ok }) => !ok)) throw new Error('a call failed')
  await opened.session.close()
  return [compiled - start, called - compiled, called - start]
}

function summary(name: string, values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (p: number): string => (sorted[Math.floor((sorted.length - 1) * p)] ?? 0).toFixed(1).padStart(7)
  return `${name.padEnd(12)} p50 ${at(0.5)}  p95 ${at(0.95)}`
}

const started = performance.now()
const pool = await openPool({ slots })
process.stdout.write(`ready        ${(performance.now() - started).toFixed(0)} ms\n`)
for (let i = 0; i < 20; i++) await grade(pool)
const times: [number, number, number][] = []
for (let i = 0; i < jobs; i++) times.push(await grade(pool))
for (const [i, name] of ['open', 'call', 'open + call'].entries())
  process.stdout.write(
    `${summary(
      name,
      times.map((one) => one[i] ?? 0),
    )}\n`,
  )

const begin = performance.now()
let left = jobs
const busy = async (): Promise<void> => {
  while (left-- > 0) await grade(pool)
}
await Promise.all(Array.from({ length: slots }, busy))
process.stdout.write(
  `throughput   ${((jobs * 1000) / (performance.now() - begin)).toFixed(0)} grades/s with ${slots} slots\n`,
)
await pool.close()

/** Slow is not wrong: right solutions that take every number by itself have the time they need. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limitsOf } from '#checks/allowance.ts'
import { openPool, type SandboxPool } from '#sandbox/pool.ts'
import { failures, judgedIn, preparedLab } from '../fixtures/judged.ts'
import { PYTHON_LOOPS } from '../fixtures/python-loops.ts'

let pool: SandboxPool

beforeAll(async () => {
  pool = await openPool()
}, 60_000)
afterAll(() => pool.close())

test.each(Object.entries(PYTHON_LOOPS))(
  '%s in Python, number by number, passes',
  { timeout: 120_000 },
  async (id, source) => {
    const submission = { language: 'python', source, mode: 'submit' } as const
    const verdict = await judgedIn(pool.open, await preparedLab(id), submission)
    expect(failures(verdict)).toEqual([])
  },
)

test('the allowance follows the numbers that are handed out, and what the lab states', async () => {
  const light = await preparedLab('relu-forward')
  const large = await preparedLab('bn-backward-bhw')
  const of = ({ lab, cases }: typeof light) => limitsOf(lab, cases, 'python').cpuMs
  expect(of(large)).toBeGreaterThan(of(light))
  const stated = { ...light, lab: { ...light.lab, limits: { cpuMs: 30_000, wallMs: 40_000 } } }
  expect(limitsOf(stated.lab, stated.cases, 'python')).toEqual({ cpuMs: 30_000, wallMs: 60_000 })
  const twice = { ...large, cases: [...large.cases, ...large.cases] }
  expect(of(twice)).toBeGreaterThan(1.9 * of(large))
})

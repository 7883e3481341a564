/** What can be wrong with a submission before its numbers are: each through the real sandbox, each a plain first line. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judge } from '#checks/judge.ts'
import { type PreparedLab, prepareLab } from '#checks/prepare.ts'
import { loadLab } from '#labs/load-lab.ts'
import { renderMessage } from '#messages/render.ts'
import { openPool, type SandboxPool } from '#sandbox/pool.ts'

let pool: SandboxPool
let prepared: PreparedLab
/** The same with time for things to happen. */
let patient: PreparedLab
beforeAll(async () => {
  pool = await openPool({ slots: 1 })
  const { lab, hash, misconceptions } = await loadLab('lrelu-forward')
  prepared = prepareLab(lab, hash, misconceptions)
  patient = prepareLab({ ...lab, limits: { cpuMs: 5000, wallMs: 15_000 } }, hash, misconceptions)
})
afterAll(() => pool.close())

const entry = (body: string) => `export function lreluForward(z: Tensor, a: number) {\n  ${body}\n}`

const cases: [string, string, string, string][] = [
  ['an empty file', '', 'form.empty-source', 'There is no code yet.'],
  ['nothing but blanks', ' \n\t\n', 'form.empty-source', 'There is no code yet.'],
  [
    'a megabyte',
    `// ${'x'.repeat(1 << 20)}`,
    'form.source-too-long',
    'too long: 1048579 bytes, where at most 65536',
  ],
  [
    'a syntax error',
    entry('return z +'),
    'form.syntax-error-at',
    'Line 3 does not parse: Expression expected.',
  ],
  ['no such function', 'const x = 1', 'form.missing-entry', 'no exported function lreluForward'],
  [
    'an exception',
    entry('throw new RangeError("too far")'),
    'form.threw-at',
    'Line 2 threw RangeError: too far',
  ],
  [
    'shapes that do not fit',
    entry('return z.add(np.ones([31, 17]))'),
    'form.threw-at',
    'cannot be broadcast',
  ],
  ['no result', entry('z.abs()'), 'form.wrong-type', 'but it is nothing (undefined; is a return missing?)'],
  ['a text', entry('return "z"'), 'form.wrong-type', 'but it is a text'],
  [
    'a promise',
    `export async ${entry('return z').slice(7)}`,
    'form.wrong-type',
    'an async function cannot be graded',
  ],
  ['ragged arrays', entry('return [[1, 2], [3]]'), 'form.wrong-type', 'rows of different lengths'],
  ['another shape', entry('return np.sum(z)'), 'form.wrong-shape', 'y has shape []; it should have [2, 3].'],
  [
    'an axis of 1 left over',
    entry('return np.expandDims(z, 0)'),
    'form.axes-of-one',
    'probably from keepdims',
  ],
  ['not a number', entry('return z.mul(NaN)'), 'form.not-finite', 'y is NaN at [0, 0].'],
  ['infinity', entry('return z.div(0).abs()'), 'form.not-finite', 'y is Infinity at [0, 0].'],
  ['an input changed', entry('z.data[0] = 1\n  return z'), 'form.input-modified', 'changed its input z'],
  ['a loop without end', entry('for (;;) {}'), 'form.time-limit', 'stopped after 250 ms'],
]

/** Would on a busy machine reach the limit of time first. */
const unhurried: typeof cases = [
  [
    'a memory bomb',
    entry('const all = []\n  for (;;) all.push(new Array(1e5).fill(1.5))'),
    'form.memory-limit',
    'more than 64 MB',
  ],
]

test.each([
  ...cases.map((each) => [...each, () => prepared] as const),
  ...unhurried.map((each) => [...each, () => patient] as const),
])('%s', async (_, source, code, words, lab) => {
  const options = { seed: 'test', now: () => performance.now() }
  const verdict = await judge(lab(), { language: 'typescript', source, mode: 'submit' }, pool.open, options)
  expect({ status: verdict.status, score: verdict.score, code: verdict.summary.code }).toEqual({
    status: 'failed',
    score: 0,
    code,
  })
  expect(renderMessage(verdict.summary, 'en')).toContain(words)
  expect(renderMessage(verdict.summary, 'zh')).toMatch(/\p{Script=Han}/u)
  expect(renderMessage(verdict.summary, 'zh')).not.toMatch(/\{\w+\}/)
})

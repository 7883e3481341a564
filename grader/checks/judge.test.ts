import { expect, test } from 'vitest'
import * as np from '#engine/np.ts'
import { type Tensor, tensor } from '#engine/tensor.ts'
import { Verdict } from '#verdict'
import { opening, prepareTiny, tinyLab } from '../../tests/fixtures/tiny-lab.ts'
import { judge } from './judge.ts'
import type { Tensors, Values } from './lab.ts'
import type { Open, Outcome } from './submission.ts'

const options = { seed: 'test', now: () => 0 }
const right = ({ x = 0, k = 0 }: Values): Tensors => ({ y: np.multiply(x, k) })

function judged(
  solve: (inputs: Values) => Tensors | Outcome,
  { mode = 'submit' as Verdict['mode'], prepared = prepareTiny(), others = {} } = {},
): Promise<Verdict> {
  const open = opening({ learner: solve, ...others })
  return judge(prepared, { language: 'typescript', source: 'learner', mode }, open, options)
}

const isLarge = ({ x }: Values) => (x as Tensor).size === 2
const failing = (params: Record<string, string | number>): Outcome => ({
  ok: false,
  failure: { code: 'threw', params: { name: 'Error', ...params }, line: 4, column: 9 },
  console: '',
})

test('a right submission passes with full score, and its verdict keeps to the contract', async () => {
  const verdict = await judged(right)
  expect(Verdict.parse(verdict)).toEqual(verdict)
  expect(verdict).toMatchObject({
    status: 'passed',
    score: 1,
    summary: { code: 'summary.passed' },
    diagnosis: null,
  })
})

test('a run tries the public cases only, and says that hidden ones are left', async () => {
  const verdict = await judged((inputs) => (isLarge(inputs) ? { y: tensor([0, 0]) } : right(inputs)), {
    mode: 'run',
  })
  expect(verdict.cases.map(({ visibility }) => visibility)).toEqual(['public'])
  expect(verdict).toMatchObject({ status: 'passed', summary: { code: 'summary.passed-run' } })
})

test('an answer kept from an earlier call, and found again by its shape, is seen', async () => {
  const kept = new Map<string, Tensors>()
  const verdict = await judged((inputs) => {
    const shape = String((inputs.x as Tensor).shape)
    const answer = kept.get(shape) ?? right(inputs)
    kept.set(shape, answer)
    return answer
  })
  expect(verdict).toMatchObject({ status: 'failed', summary: { params: { regimes: '@regime.again' } } })
})

test('the score is the weight that passed over all weight', async () => {
  const verdict = await judged((inputs) => (isLarge(inputs) ? { y: tensor([0, 0]) } : right(inputs)))
  expect(verdict).toMatchObject({ status: 'failed', score: 2 / 3 })
})

test('what could not be tried counts as failed', async () => {
  const verdict = await judged((inputs) => (isLarge(inputs) ? failing({ text: 'no' }) : right(inputs)))
  expect(verdict).toMatchObject({ status: 'failed', score: 2 / 3 })
  expect(
    verdict.checks.filter(({ case: on }) => on === 'large-1').map(({ id, status }) => [id, status]),
  ).toEqual([
    ['form', 'failed'],
    ['y.value', 'skipped'],
  ])
})

test('a failed form check is no pass, though it weighs nothing', async () => {
  const modifying: Outcome = { ok: true, results: {}, modified: ['x'], repeatable: true, console: '' }
  const verdict = await judged((inputs) => ({ ...modifying, results: right(inputs) }))
  expect(verdict).toMatchObject({
    status: 'failed',
    summary: { code: 'form.input-modified', params: { inputs: 'x' } },
  })
})

test('two runs that differ are told', async () => {
  const changing: Outcome = { ok: true, results: {}, modified: [], repeatable: false, console: '' }
  const verdict = await judged((inputs) => ({ ...changing, results: right(inputs) }))
  expect(verdict.summary.code).toBe('form.not-repeatable')
})

test('a program that does not open fails every check, with the reason first', async () => {
  const open: Open = async () => ({
    ok: false,
    failure: { code: 'syntax-error', params: { text: 'no' }, line: 3, column: 1 },
  })
  const submission = { language: 'typescript' as const, source: '', mode: 'submit' as const }
  const verdict = await judge(prepareTiny(), submission, open, options)
  expect(verdict).toMatchObject({
    status: 'failed',
    score: 0,
    summary: { code: 'form.syntax-error-at', params: { line: 3 } },
  })
  expect(verdict.checks[0]).toMatchObject({ case: '*', id: 'form' })
  expect(verdict.checks.slice(1).every(({ status }) => status === 'skipped')).toBe(true)
})

test('the grader’s own trouble is no verdict', async () => {
  const open: Open = async () => {
    throw new Error('no child')
  }
  const submission = { language: 'typescript' as const, source: 'x', mode: 'submit' as const }
  await expect(judge(prepareTiny(), submission, open, options)).rejects.toThrow('no child')
})

test('a failed public case is shown with its inputs and both tensors', async () => {
  const verdict = await judged(() => ({ y: tensor([1, 1, 1]) }), { mode: 'run' })
  expect(verdict.cases[0]?.inputs).toMatchObject({ k: 3, x: { shape: [3] } })
  expect(verdict.checks.find(({ id }) => id === 'y.value')?.detail).toMatchObject({
    type: 'comparison',
    mismatched: 3,
    got: { data: [1, 1, 1] },
  })
})

test('a hidden case tells its regime and the kind of failure, and nothing of its numbers', async () => {
  const secret = 'x is 1000.42'
  const throwing = await judged((inputs) =>
    isLarge(inputs) ? failing({ text: secret, name: secret }) : right(inputs),
  )
  const hidden = throwing.checks.filter(({ case: on }) => on === 'large-1')
  expect(JSON.stringify(hidden)).not.toContain(secret)
  expect(hidden[0]).toMatchObject({ message: { code: 'form.threw-hidden-at', params: { line: 4 } } })

  const wrong = await judged((inputs) => (isLarge(inputs) ? { y: tensor([7.25, 7.25]) } : right(inputs)))
  expect(wrong.cases.find(({ id }) => id === 'large-1')).toMatchObject({ regime: 'large', inputs: null })
  expect(wrong.checks.find(({ case: on, id }) => on === 'large-1' && id === 'y.value')).toMatchObject({
    message: { code: 'value.hidden', params: { output: 'y' } },
    detail: { mismatched: 2, worst: null, expected: null, got: null },
  })
})

test('what was printed on hidden cases is not shown', async () => {
  const printing = (inputs: Values): Outcome => ({
    ok: true,
    results: right(inputs),
    modified: [],
    repeatable: true,
    console: isLarge(inputs) ? 'hidden\n' : 'public\n',
  })
  expect((await judged(printing)).console).toBe('public\n')
})

test('in place of a hidden case that fails, a fresh one that fails alike is shown and weighs nothing', async () => {
  const verdict = await judged((inputs) => (isLarge(inputs) ? { y: tensor([0, 0]) } : right(inputs)))
  const example = verdict.cases.find(({ visibility }) => visibility === 'example')
  expect(example).toMatchObject({ regime: 'large', inputs: { x: { shape: [2] } } })
  const hidden = prepareTiny().cases.find(({ id }) => id === 'large-1')
  expect(example?.inputs?.x).not.toMatchObject({
    data: [...((hidden?.inputs.x as Tensor | undefined)?.data ?? [])],
  })
  expect(verdict.checks.filter(({ case: on }) => on === example?.id)).toMatchObject([
    { id: 'y.value', weight: 0 },
  ])
})

test('no fresh case is drawn after a limit struck', async () => {
  let calls = 0
  const slow = (inputs: Values): Tensors | Outcome => {
    calls++
    if (!isLarge(inputs)) return right(inputs)
    return {
      ok: false,
      failure: { code: 'time-limit', params: { ms: 100 }, line: null, column: null },
      console: '',
    }
  }
  const verdict = await judged(slow)
  expect(calls).toBe(3)
  expect(verdict.summary).toMatchObject({ code: 'form.time-limit', params: { ms: 100 } })
})

test('the session is closed, whatever happens in it', async () => {
  let closed = 0
  const open: Open = async () => ({
    ok: true,
    compileMs: 0,
    session: {
      call: async () => {
        throw new Error('the child died')
      },
      close: async () => {
        closed++
      },
    },
  })
  const submission = { language: 'typescript' as const, source: 'x', mode: 'run' as const }
  await expect(judge(prepareTiny(), submission, open, options)).rejects.toThrow('the child died')
  expect(closed).toBe(1)
})

test('accuracy on difficult numbers costs score, but is no failure', async () => {
  const lab = {
    ...tinyLab,
    regimes: tinyLab.regimes.map((regime) => ({
      ...regime,
      ...(regime.ordinary ? {} : { kind: 'stability' as const }),
    })),
  }
  const verdict = await judged(
    (inputs) => ({ y: np.multiply(right(inputs).y ?? 0, isLarge(inputs) ? 1.001 : 1) }),
    {
      prepared: prepareTiny([], lab),
    },
  )
  expect(verdict).toMatchObject({
    status: 'passed',
    score: 2 / 3,
    summary: { code: 'summary.passed-unstable' },
  })
})

test('being wrong beyond the ordinary is said so, with the regimes', async () => {
  const verdict = await judged((inputs) => (isLarge(inputs) ? { y: tensor([0, 0]) } : right(inputs)))
  expect(verdict.summary).toEqual({
    code: 'summary.wrong-only',
    params: { wrong: '|y', regimes: '@regime.large' },
  })
})

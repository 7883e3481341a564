import { expect, test } from 'vitest'
import type { Open } from '#checks/submission.ts'
import { catalog } from '#labs/catalog.ts'
import { grader } from './grade.ts'
import { openLabs } from './labs.ts'

const [lab] = catalog().labs.values()
if (lab === undefined) throw new Error('there is no lab')

const submission = {
  id: '0190c9a4-5d6e-7b1a-8c2d-3e4f5a6b7c8d',
  labId: lab.id,
  labHash: lab.hash,
  language: 'typescript',
  mode: 'submit',
  source: 'export function (',
} as const

/** A sandbox in which nothing compiles. */
const refuse: Open = async () => ({
  ok: false,
  failure: { code: 'syntax-error', params: { text: 'a name is missing' }, line: 1, column: 17 },
})

test('a program that does not compile is a verdict, with what the evidence needs to know of the lab', async () => {
  const { verdict, topic, difficulty } = await grader(openLabs(catalog()), refuse)(submission)
  expect(verdict).toMatchObject({
    lab: lab.id,
    labHash: lab.hash,
    mode: 'submit',
    status: 'failed',
    score: 0,
  })
  expect(topic).toBe(lab.topic)
  expect(difficulty).toBeGreaterThanOrEqual(1)
})

test.each([
  ['another content of the lab', { labHash: 'old' }],
  ['a lab that is not here', { labId: 'no-such-lab' }],
])('%s is a fault with its own code, not a verdict', async (_, other) => {
  const grade = grader(openLabs(catalog()), refuse)
  await expect(grade({ ...submission, ...other })).rejects.toMatchObject({ code: 'lab-changed' })
})

test('a sandbox that breaks is passed on', async () => {
  const broken: Open = async () => {
    throw new Error('no child')
  }
  await expect(grader(openLabs(catalog()), broken)(submission)).rejects.toThrow('no child')
})

/**
 * A lab proves its own tests: the reference passes, the starter fails, each misconception is known for what it is, and
 * hardly a mutant of the reference gets through.
 */
import { judge } from '#checks/judge.ts'
import { prepareLab } from '#checks/prepare.ts'
import type { Open } from '#checks/submission.ts'
import type { LoadedLab } from '#labs/load-lab.ts'
import type { Language, Verdict } from '#verdict'
import { KILLED_PART, type MutantProof, proveMutants } from './mutants/prove-mutants.ts'

export interface MisconceptionProof {
  readonly name: string
  /** The check that it says it fails; null when it passes it. */
  readonly failed: string | null
  /** The misconception it is diagnosed as; null for none. */
  readonly diagnosed: string | null
}

export interface LabProof {
  readonly id: string
  readonly topic: string
  readonly languages: readonly string[]
  /** Status of the verdict. */
  readonly reference: Verdict['status']
  readonly starter: Verdict['status']
  /** The same in Python; null where the lab is not offered in it. */
  readonly python: { readonly reference: Verdict['status']; readonly starter: Verdict['status'] } | null
  readonly misconceptions: readonly MisconceptionProof[]
  /** Mechanical changes to the reference; null when they were not asked for. */
  readonly mutants: MutantProof | null
}

export interface ProofOptions {
  readonly open: Open
  /** How many sessions `open` gives at once. */
  readonly slots: number
  readonly withMutants: boolean
  onProgress(part: string): void
}

/** Fewer leave too much to the unnamed. */
const MISCONCEPTIONS = 3

export async function proveLab(
  loaded: LoadedLab,
  { open, slots, withMutants, onProgress }: ProofOptions,
): Promise<{ proof: LabProof; passed: number; problems: readonly string[] }> {
  const { lab, hash, misconceptions } = loaded
  const prepared = prepareLab(lab, hash, misconceptions)
  const options = { seed: hash, now: () => performance.now() }
  const verdictOn = (source: string, language: Language = 'typescript') =>
    judge(prepared, { language, source, mode: 'submit' }, open, options)
  const reference = await verdictOn(loaded.reference)
  const starter = await verdictOn(loaded.starter)
  const python = loaded.python && {
    reference: await verdictOn(loaded.python.reference, 'python'),
    starter: await verdictOn(loaded.python.starter, 'python'),
  }
  // Side by side: each waits for a slot and frees it before it asks for another.
  const proofs = await Promise.all(
    misconceptions.map(async ({ name, source, about }): Promise<MisconceptionProof> => {
      const verdict = await verdictOn(source)
      const failed = verdict.checks.some(({ id, status }) => id === about.fails && status === 'failed')
      return {
        name,
        failed: failed && verdict.status === 'failed' ? about.fails : null,
        diagnosed: verdict.diagnosis?.misconception ?? null,
      }
    }),
  )
  const mutants = withMutants
    ? await proveMutants(prepared, loaded.reference, loaded.equivalentMutants, {
        open,
        slots,
        referenceMs: reference.timings.run,
        onProgress: (done, total) => onProgress(`mutant ${done} of ${total}`),
      })
    : null
  const claims: readonly [boolean, string][] = [
    [isFlawless(reference), `the reference does not pass: ${failures(reference)}`],
    [isDifferenced(reference), 'differences do not confirm the gradient on every ordinary case'],
    [starter.status === 'failed', 'the starter passes'],
    ...(python
      ? ([
          [isFlawless(python.reference), `the Python reference does not pass: ${failures(python.reference)}`],
          [python.starter.status === 'failed', 'the Python starter passes'],
        ] satisfies [boolean, string][])
      : []),
    [proofs.length >= MISCONCEPTIONS, `has ${proofs.length} misconceptions, fewer than ${MISCONCEPTIONS}`],
    ...proofs.flatMap(({ name, failed, diagnosed }): [boolean, string][] => [
      [failed !== null, `${name} does not fail ${aboutOf(loaded, name)}`],
      [diagnosed === name, `${name} is diagnosed as ${diagnosed ?? 'nothing'}`],
    ]),
    ...(mutants?.problems.map((problem): [boolean, string] => [false, problem]) ?? []),
    [isKilled(mutants?.proof), `fewer than ${KILLED_PART * 100} % of the mutants are killed`],
  ]
  return {
    proof: {
      id: lab.id,
      topic: lab.topic,
      languages: python ? ['typescript', 'python'] : ['typescript'],
      reference: reference.status,
      starter: starter.status,
      python: python && { reference: python.reference.status, starter: python.starter.status },
      misconceptions: proofs,
      mutants: mutants?.proof ?? null,
    },
    passed: claims.filter(([holds]) => holds).length,
    problems: claims.filter(([holds]) => !holds).map(([, problem]) => problem),
  }
}

function isKilled(proof: MutantProof | undefined): boolean {
  return proof === undefined || proof.killed >= KILLED_PART * (proof.total - proof.equivalent)
}

/** A reference passes everything, accuracy on difficult numbers too. */
function isFlawless(verdict: Verdict): boolean {
  return verdict.status === 'passed' && verdict.score === 1
}

/** Elsewhere differences may be at a loss; on ordinary numbers they must speak. */
function isDifferenced({ checks, cases }: Verdict): boolean {
  const ordinary = new Set(cases.filter(({ regime }) => regime === 'ordinary').map(({ id }) => id))
  return checks
    .filter(({ kind, case: on }) => kind === 'gradient' && ordinary.has(on))
    .every(({ message }) => message.code === 'gradient.passed')
}

function failures({ checks }: Verdict): string {
  return checks
    .filter(({ status }) => status !== 'passed')
    .map((check) => `${check.id} on ${check.case}`)
    .join(', ')
}

function aboutOf({ misconceptions }: LoadedLab, name: string): string {
  return misconceptions.find((one) => one.name === name)?.about.fails ?? ''
}

/**
 * Where attacks meet the grader: a real pool, real labs, a real verdict; after each attack at once an
 * honest submission, which must be judged right.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { judge } from '#checks/judge.ts'
import { type PreparedLab, prepareLab } from '#checks/prepare.ts'
import { Tensor } from '#engine/tensor.ts'
import { loadLab } from '#labs/load-lab.ts'
import type { Mode } from '#sandbox/isolation.ts'
import { openPool, type SandboxPool } from '#sandbox/pool.ts'
import { usageOf } from '#sandbox/usage.ts'
import { Verdict } from '#verdict'
import type { Attack } from './attack.ts'

/** Less than the labs allow: an attack that waits for its end costs everybody's time. */
const LIMITS = { cpuMs: 300, wallMs: 1500 }
/** What a supervisor may keep: other labs, and the heap that its own work leaves. */
const MAY_GROW_MB = 300
const HONEST_LAB = 'lrelu-backward'

export interface Fought {
  readonly name: string
  readonly kind: Attack['kind']
  readonly language: Attack['language']
  readonly status: Verdict['status'] | 'fault'
  readonly score: number
  /** The failure of the first call that failed, or how the grader itself failed. */
  readonly code: string | null
  readonly ms: number
  /** Sandbox processes that it cost. */
  readonly processes: number
  readonly honest: { readonly right: boolean; readonly ms: number }
  /** What is wrong with how it went; empty when all is well. */
  readonly complaints: readonly string[]
}

export interface Arena {
  fight(attack: Attack): Promise<Fought>
  /** What is left over after everything is closed; empty when all is well. */
  close(): Promise<readonly string[]>
}

interface Ready {
  readonly prepared: PreparedLab
  readonly reference: string
  /** Numbers of hidden cases. */
  readonly secrets: readonly number[]
}

export async function openArena(mode: Mode = 'local'): Promise<Arena> {
  const pool = await openPool({ slots: 1, mode, recycleAfter: Number.POSITIVE_INFINITY })
  const labs = new Map<string, Promise<Ready>>()
  const ready = (id: string): Promise<Ready> => {
    const known = labs.get(id) ?? readyLab(id)
    labs.set(id, known)
    return known
  }
  const honest = await ready(HONEST_LAB)
  await judgeHonestly(pool, honest)
  const heldAtFirst = process.memoryUsage().rss
  return {
    async fight(attack) {
      const lab = await ready(attack.lab)
      // The reserve is a part of the promise: it is there before the next attacker comes.
      const before = await settled()
      const start = performance.now()
      const judged = await judgeAttack(pool, lab, attack)
      const ms = performance.now() - start
      const next = await judgeHonestly(pool, honest)
      const after = new Set(children())
      return {
        name: attack.name,
        kind: attack.kind,
        language: attack.language,
        ms: Math.round(ms),
        processes: before.filter((pid) => !after.has(pid)).length,
        status: judged.status,
        score: judged.score,
        code: judged.code,
        honest: next,
        complaints: [
          ...complaints(attack, judged),
          ...(judged.verdict === null ? [] : leaks(judged.verdict, lab.secrets)),
          ...(next.right ? [] : ['the next honest submission was not judged right']),
        ],
      }
    },
    async close() {
      const busy = await burning(await settled())
      const grown = Math.round((process.memoryUsage().rss - heldAtFirst) / 2 ** 20)
      await pool.close()
      const left = await ended()
      return [
        ...busy.map((pid) => `process ${pid} works, with nothing to do`),
        ...(grown > MAY_GROW_MB ? [`the supervisor holds ${grown} MB more than at first`] : []),
        ...left.map((pid) => `process ${pid} is left over`),
      ]
    },
  }
}

async function readyLab(id: string): Promise<Ready> {
  const { lab, hash, misconceptions, reference } = await loadLab(id)
  const prepared = prepareLab({ ...lab, limits: LIMITS }, hash, misconceptions)
  const secrets: number[] = []
  for (const { visibility, inputs } of prepared.cases) {
    if (visibility !== 'hidden') continue
    for (const value of Object.values(inputs))
      if (value instanceof Tensor) for (const x of value.data) if (String(x).length > 8) secrets.push(x)
  }
  return { prepared, reference, secrets }
}

interface Judged {
  readonly status: Fought['status']
  readonly score: number
  readonly code: string | null
  readonly verdict: Verdict | null
}

async function judgeAttack(pool: SandboxPool, { prepared }: Ready, attack: Attack): Promise<Judged> {
  const { language, source } = attack
  try {
    const made = await judge(prepared, { language, source, mode: 'submit' }, pool.open, options(attack.name))
    const verdict = Verdict.parse(made)
    const failed = verdict.checks.find(({ kind, status }) => kind === 'form' && status === 'failed')
    const code = failed?.message.code.replace(/^form\./, '').replace(/(?:-hidden)?(?:-at)?$/, '') ?? null
    return { status: verdict.status, score: verdict.score, code, verdict }
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { status: 'fault', score: 0, code: text.slice(0, 200), verdict: null }
  }
}

async function judgeHonestly(pool: SandboxPool, lab: Ready): Promise<Fought['honest']> {
  const start = performance.now()
  const submission = { language: 'typescript', source: lab.reference, mode: 'submit' } as const
  try {
    const { status, score } = await judge(lab.prepared, submission, pool.open, options('honest'))
    return { right: status === 'passed' && score === 1, ms: Math.round(performance.now() - start) }
  } catch {
    return { right: false, ms: Math.round(performance.now() - start) }
  }
}

function options(seed: string) {
  return { seed, now: () => performance.now() }
}

function complaints({ verdict, codes }: Attack, { status, score, code }: Judged): string[] {
  // A fault is tried again and costs no attempt: whoever can cause one has the grader for free.
  if (status === 'fault' || status === 'error') return [`it counts as the grader's own fault: ${code}`]
  if (verdict === 'right')
    return status === 'passed' && score === 1 ? [] : [`it is right and scored ${score} (${code})`]
  const found: string[] = []
  if (status === 'passed' || score >= 1) found.push('it passed')
  if (verdict === 'zero' && score !== 0) found.push(`it scored ${score}`)
  if (codes !== undefined && !codes.some((allowed) => allowed === code))
    found.push(`it failed with '${code}'`)
  return found
}

/** So near a secret that it was made from it: computing with it may have cost its last digits. */
const SECRET = 1e-12

/** Numbers of hidden cases in a verdict, wherever they stand. */
function leaks(verdict: Verdict, secrets: readonly number[]): string[] {
  const numbers = JSON.stringify(verdict).match(/-?\d+\.\d{6,}(?:e[+-]?\d+)?/g) ?? []
  const told = numbers.filter((text) =>
    secrets.some((x) => Math.abs(Number(text) - x) <= SECRET * Math.abs(x)),
  )
  return told.length > 0 ? [`${told.length} numbers of hidden cases are told`] : []
}

/** The sandbox processes under this one; what walls one in is a process as well. */
function children(): number[] {
  const parents = new Map<number, number>()
  const sandboxed = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const found = lookedUp(pid)
      if (found !== null) parents.set(pid, found.parent)
      return found?.isSandbox
    })
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent !== undefined && (parent === process.pid || isOurs(parent))
  }
  const ours = sandboxed.filter(isOurs)
  const holders = new Set(ours.map((pid) => parents.get(pid)))
  return ours.filter((pid) => !holders.has(pid))
}

function lookedUp(pid: number): { parent: number; isSandbox: boolean } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const isSandbox =
      state !== 'Z' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('sandbox/child/main')
    return { parent: Number(parent), isSandbox }
  } catch {
    return null
  }
}

/** One process at work's disposal and one in reserve, and for a while neither was busy with its own start. */
async function settled(): Promise<number[]> {
  let before = ''
  let idle = 0
  return until((pids) => {
    const now = pids.map((pid) => `${pid}: ${usageOf(pid)?.cpuMs}`).join()
    idle = now === before ? idle + 1 : 0
    before = now
    return idle >= 8 && pids.length >= 2
  })
}

/** Those of `pids`, and this process, that take more than half a core while nobody asks for anything. */
async function burning(pids: readonly number[]): Promise<number[]> {
  const all = [...pids, process.pid]
  const used = all.map((pid) => usageOf(pid)?.cpuMs ?? 0)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  return all.filter((pid, i) => (usageOf(pid)?.cpuMs ?? 0) - (used[i] ?? 0) > 500)
}

async function ended(): Promise<number[]> {
  return until((pids) => pids.length === 0)
}

/** Looks until it is so, for a while; what it saw last. */
async function until(enough: (pids: readonly number[]) => boolean): Promise<number[]> {
  for (let tries = 0; ; tries++) {
    const pids = children()
    if (enough(pids) || tries === 400) return pids
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/**
 * Thousands of submissions through one sandbox, honest ones among some that die: processes are replaced, memory
 * stays where it is, and at the end nothing is left over.
 */
import { prepareLab } from '#checks/prepare.ts'
import { loadLab } from '#labs/load-lab.ts'
import { openPool } from '#sandbox/pool.ts'
import { judgeOnce } from '../bench/grading/judge-once.ts'
import { endStage } from './soak-database.ts'

const SUBMISSIONS = 2_000
const HOSTILE_EVERY = 25
/** Of the supervisor, between the first hundreds and the end. */
const GROWTH_MB = 150
const ATTACKS = [
  'export const lreluBackward = () => { for (;;); }',
  'const all = []; for (;;) all.push(new Array(1e5).fill(1.5))',
]

const { lab, hash, misconceptions, reference: source } = await loadLab('lrelu-backward')
const prepared = prepareLab(lab, hash, misconceptions)
const pool = await openPool({ slots: 2, reserve: 2 })
const rss = () => process.memoryUsage().rss / 2 ** 20
const ms: number[] = []
let early = 0
let sent = 0
let dead = 0

async function die(attack: string): Promise<void> {
  const opened = await pool.open({
    ...{
      language: 'typescript',
      source: attack,
      entry: 'lreluBackward',
      withheld: [],
      results: ['dz'],
      lists: [],
    },
    parameters: [],
    limits: { cpuMs: 200, wallMs: 1000, memoryMb: 64 },
  })
  if (!opened.ok) return
  await opened.session.call([{}])
  await opened.session.close()
}

async function lane(): Promise<void> {
  while (sent < SUBMISSIONS) {
    const number = sent++
    if (number === 300) early = rss()
    if (number % HOSTILE_EVERY === 0) await die(ATTACKS[dead++ % ATTACKS.length] ?? '')
    else ms.push(await judgeOnce(prepared, { language: 'typescript', source }, pool.open))
  }
}
await Promise.all([lane(), lane()])
const grown = rss() - early
await pool.close()
endStage(
  { honest: ms.length, hostile: dead, 'grown by MB': Math.round(grown) },
  grown > GROWTH_MB ? [`the supervisor grew by ${Math.round(grown)} MB`] : [],
)

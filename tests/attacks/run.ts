/**
 * `npm run attacks [-- --json] [--only <part of a name>] [--mode local|strict]`: every attack of the corpus against
 * the real sandbox and the real judge, an honest submission after each. Exit 0: nothing got through;
 * 1: something did.
 */
import { MODES } from '#sandbox/isolation.ts'
import { choiceOf, flagsOf } from '../../grader/cli/flags.ts'
import { type Fought, openArena } from './arena.ts'
import { allAttacks, KINDS } from './attack.ts'

const USAGE = 'npm run attacks -- [--json] [--only <part of a name>] [--mode local|strict]'
const { json, only, ...values } = flagsOf(USAGE, {
  json: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
  mode: { type: 'string', default: 'local' },
})
const mode = choiceOf(USAGE, 'mode', values.mode, MODES)

const attacks = allAttacks().filter(({ name }) => name.includes(only))
const arena = await openArena(mode)
const rows: Fought[] = []
for (const attack of attacks) {
  if (!json && process.stderr.isTTY)
    process.stderr.write(`\r\u001b[K${rows.length + 1}/${attacks.length} ${attack.name}`)
  const row = await arena.fight(attack)
  rows.push(row)
  if (!json && row.complaints.length > 0) console.error(`\r✗ ${row.name}: ${row.complaints.join('; ')}`)
}
const left = await arena.close()
const held = rows.every(({ complaints }) => complaints.length === 0) && left.length === 0

const summary = KINDS.map((kind) => {
  const of = rows.filter((row) => row.kind === kind)
  return {
    kind,
    attacks: of.length,
    python: of.filter(({ language }) => language === 'python').length,
    'held by V8': of.filter(({ processes }) => processes === 0).length,
    'cost a process': of.filter(({ processes }) => processes > 0).length,
    'got through': of.filter(({ complaints }) => complaints.length > 0).length,
    'slowest next honest ms': Math.max(0, ...of.map(({ honest }) => honest.ms)),
  }
})
if (json) console.log(JSON.stringify({ mode, held, summary, left, rows }))
else {
  process.stderr.write('\r\u001b[K')
  console.table(Object.fromEntries(summary.map(({ kind, ...figures }) => [kind, figures])))
  for (const text of left) console.error(`✗ ${text}`)
}
process.exitCode = held ? 0 : 1

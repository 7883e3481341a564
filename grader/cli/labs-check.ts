/**
 * `npm run labs:check [-- --json] [--lab <id>]… [--without-mutants]`: every lab's proof, or that of the named ones, and
 * a lint of all content. Exit 1 when anything is off. Progress goes to standard error; with `--json` standard output holds one object.
 */
import { availableParallelism } from 'node:os'
import { inspect } from '#labs/catalog.ts'
import { coverageProblems } from '#labs/coverage.ts'
import { LabError, type LoadedLab, labIds, loadLab } from '#labs/load-lab.ts'
import { doubtfulTranslations } from '#labs/translations.ts'
import { openPool } from '#sandbox/pool.ts'
import { flagsOf } from './flags.ts'
import { lintContent } from './lint-content.ts'
import type { MutantProof } from './mutants/prove-mutants.ts'
import { type LabProof, proveLab } from './prove-lab.ts'
import { styleFor } from './terminal.ts'

const values = flagsOf('npm run labs:check -- [--json] [--lab <id>]… [--without-mutants]', {
  json: { type: 'boolean', default: false },
  lab: { type: 'string', multiple: true },
  'without-mutants': { type: 'boolean', default: false },
})
const problems: string[] = []
const proofs: LabProof[] = []
let passed = 0

const { catalog, problems: unread } = inspect()
problems.push(...unread.map(({ file, message }) => `${file}: ${message}`))
const { stale, unrecorded } = doubtfulTranslations()
problems.push(
  ...stale.map(
    ({ text, changed }) =>
      `${text}: only ${changed} has changed; look at the other language, then npm run labs:translated`,
  ),
  ...unrecorded.map((text) => `${text}: is new; when both languages say the same, npm run labs:translated`),
)

problems.push(...coverageProblems())

const ids = labIds()
problems.push(
  ...[...catalog.labs.keys()].filter((id) => !ids.includes(id)).map((id) => `${id}: has texts but no lab.ts`),
)
const labs = await loadAll(ids)
const chosen = labs.filter(({ lab }) => values.lab?.includes(lab.id) ?? true)
problems.push(
  ...(values.lab ?? [])
    .filter((id) => !ids.includes(id))
    .map((id) => `there is no lab ${id}: ${ids.join(', ')}`),
)
const slots = Math.max(1, Math.min(4, availableParallelism()))
const pool = await openPool({ slots })
try {
  for (const [index, loaded] of chosen.entries()) {
    const onProgress = (part: string) =>
      progress(`${bar(index, chosen.length)} ${loaded.lab.id}${part && `: ${part}`}`)
    onProgress('')
    const {
      proof,
      passed: held,
      problems: found,
    } = await proveLab(loaded, {
      open: pool.open,
      slots,
      withMutants: !values['without-mutants'],
      onProgress,
    })
    proofs.push(proof)
    passed += held
    problems.push(...found.map((problem) => `${loaded.lab.id}: ${problem}`))
  }
} finally {
  await pool.close()
}
const linted = lintContent(catalog, labs)
problems.push(...linted)
if (unread.length + linted.length === 0) passed++
progress('')

const counts = {
  passed,
  failed: problems.length,
  labs: chosen.length,
  cards: catalog.cards.size,
  topics: catalog.topics.length,
}
if (values.json) console.log(JSON.stringify({ counts, labs: proofs, problems }))
else console.log([...table(proofs), '', ...conclusion()].join('\n'))
process.exitCode = problems.length > 0 ? 1 : 0

async function loadAll(wanted: readonly string[]): Promise<LoadedLab[]> {
  const all: LoadedLab[] = []
  for (const id of wanted) {
    try {
      all.push(await loadLab(id))
    } catch (error) {
      if (!(error instanceof LabError)) throw error
      problems.push(error.message)
    }
  }
  return all
}

function table(all: readonly LabProof[]): string[] {
  const style = styleFor(process.stdout, process.env)
  const mark = (right: boolean, text: string) => (right ? style.good(`✓ ${text}`) : style.bad(`✗ ${text}`))
  return all.flatMap(({ id, topic, languages, reference, starter, python, misconceptions, mutants }) => [
    `${style.strong(`${topic}/${id}`)} (${languages.join(', ')})`,
    `  ${mark(reference === 'passed', `reference ${reference}`)}`,
    `  ${mark(starter === 'failed', `starter ${starter}`)}`,
    ...(python
      ? [
          `  ${mark(python.reference === 'passed', `Python reference ${python.reference}`)}`,
          `  ${mark(python.starter === 'failed', `Python starter ${python.starter}`)}`,
        ]
      : []),
    ...misconceptions.map(
      ({ name, failed, diagnosed }) =>
        `  ${mark(failed !== null && diagnosed === name, name.padEnd(26))}  fails ${(failed ?? 'nothing it names').padEnd(18)}  diagnosed as ${diagnosed ?? 'nothing'}`,
    ),
    ...(mutants ? [`  ${mutantRow(mutants, mark)}`] : []),
  ])
}

function mutantRow(
  { total, killed, equivalent }: MutantProof,
  mark: (right: boolean, text: string) => string,
): string {
  const listed = equivalent > 0 ? `, ${equivalent} equivalent` : ''
  return mark(killed + equivalent === total, `mutants: ${killed} of ${total} killed${listed}`)
}

function conclusion(): string[] {
  const { labs: count, cards, topics } = counts
  const size = `${count} labs, ${cards} cards, ${topics} topics`
  return problems.length === 0
    ? [`${size}: all is well`]
    : [`${size}: ${problems.length} problem(s)`, ...problems.map((problem) => `  ${problem}`)]
}

function bar(done: number, total: number): string {
  const width = 20
  const filled = Math.round((done / Math.max(total, 1)) * width)
  return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${done}/${total}`
}

/** One line that is written over; nothing where standard error is a file. */
function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
}

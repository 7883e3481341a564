/**
 * `npm run --silent grade -- --lab <id> --file <path> [--language typescript|python] [--json]`
 *
 * The same grader as behind the pages, without web and database. Exit 0: passed; 1: not passed;
 * 2: could not be judged. With `--json` standard output holds exactly one verdict
 * (grader/verdict.ts) with its words in both languages, in every case.
 */
import { parseArgs } from 'node:util'
import { faultVerdict, judge } from '#checks/judge.ts'
import { prepareLab } from '#checks/prepare.ts'
import { LabError, type LoadedLab, labIds, loadLab } from '#labs/load-lab.ts'
import { renderMessage } from '#messages/render.ts'
import { openPool } from '#sandbox/pool.ts'
import { Language, type Verdict } from '#verdict'
import { CliFault } from './fault.ts'
import { readSource } from './read-source.ts'
import { report } from './report.ts'
import { styleFor, terminalLocale } from './terminal.ts'
import { wordedVerdict } from './worded.ts'

const EXIT: Readonly<Record<Verdict['status'], number>> = { passed: 0, failed: 1, error: 2 }

interface Wanted {
  readonly lab: string
  readonly file: string
  readonly language: Language
}

/** Whatever goes wrong before this is parsed, `--json` still means JSON. */
const json = process.argv.includes('--json')

async function main(): Promise<{ verdict: Verdict; loaded: LoadedLab | null }> {
  const head: Pick<Verdict, 'lab' | 'labHash' | 'language' | 'mode'> = {
    lab: '',
    labHash: '',
    language: 'typescript',
    mode: 'submit',
  }
  let loaded: LoadedLab | null = null
  try {
    const wanted = parseWanted()
    Object.assign(head, { lab: wanted.lab, language: wanted.language })
    loaded = await load(wanted.lab)
    head.labHash = loaded.hash
    if (wanted.language === 'python' && loaded.python === null)
      throw new CliFault('no-language', { lab: wanted.lab, language: wanted.language })
    const source = await readSource(wanted.file)
    return { verdict: await grade(loaded, wanted.language, source), loaded }
  } catch (error) {
    const fault =
      error instanceof CliFault
        ? error
        : new CliFault('grader', { text: error instanceof Error ? error.message : String(error) })
    return { verdict: faultVerdict(head, fault.said), loaded }
  }
}

function parseWanted(): Wanted {
  const { lab, file, language } = parsed()
  if (lab === undefined) throw new CliFault('missing-argument', { argument: '--lab' })
  if (file === undefined) throw new CliFault('missing-argument', { argument: '--file' })
  const named = language ?? (file.endsWith('.py') ? 'python' : 'typescript')
  const known = Language.safeParse(named)
  if (!known.success) throw new CliFault('unknown-language', { language: named })
  return { lab, file, language: known.data }
}

function parsed() {
  try {
    return parseArgs({
      options: {
        lab: { type: 'string' },
        file: { type: 'string' },
        language: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new CliFault('bad-usage', { text: error instanceof Error ? error.message : String(error) })
  }
}

async function load(id: string): Promise<LoadedLab> {
  try {
    return await loadLab(id)
  } catch (error) {
    if (!(error instanceof LabError)) throw error
    if (error.code === 'lab-broken') throw new CliFault('lab-broken', { lab: id, text: error.message })
    throw new CliFault('unknown-lab', {
      lab: id,
      labs: labIds()
        .map((known) => `|${known}`)
        .join(''),
    })
  }
}

async function grade(loaded: LoadedLab, language: Language, source: string): Promise<Verdict> {
  const pool = await openPool({ slots: 1 })
  try {
    const prepared = prepareLab(loaded.lab, loaded.hash, loaded.misconceptions)
    const options = { seed: loaded.hash, now: () => performance.now() }
    return await judge(prepared, { language, source, mode: 'submit' }, pool.open, options)
  } finally {
    await pool.close()
  }
}

const { verdict, loaded } = await main()
const locale = terminalLocale(process.env)
if (json) console.log(JSON.stringify(wordedVerdict(verdict, loaded)))
else if (verdict.status === 'error') {
  console.error(renderMessage(verdict.summary, locale))
  if (verdict.lab === '' || loaded === null)
    console.error(renderMessage({ code: 'terminal.usage', params: {} }, locale))
} else console.log(report(verdict, loaded, locale, styleFor(process.stdout, process.env)))
process.exitCode = EXIT[verdict.status]

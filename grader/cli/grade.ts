/**
 * `npm run --silent grade -- --lab <id> --file <path> [--language typescript|python] [--json]`
 * `npm run --silent grade -- --lab <id> --folder <path> [--jobs N] [--json] [--csv <path>] [--resume]`
 *
 * The same grader as behind the pages, without web and database. Exit 0: passed; 1: not passed;
 * 2: could not be judged. With `--json` standard output holds exactly one verdict
 * (grader/verdict.ts) with its words in both languages, in every case; for a folder, a line of JSON for each submission
 * (folder/grade-line.ts).
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { faultVerdict, judge } from '#checks/judge.ts'
import { prepareLab } from '#checks/prepare.ts'
import { LabError, type LoadedLab, labIds, loadLab } from '#labs/load-lab.ts'
import { renderMessage } from '#messages/render.ts'
import { openPool } from '#sandbox/pool.ts'
import { Language, type Verdict } from '#verdict'
import { CliFault } from './fault.ts'
import { type FolderRun, runFolder } from './folder/run-folder.ts'
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
    if (!isOffered(loaded, wanted.language))
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

/** Null when no folder is asked for. */
function wantedFolder(): (FolderRun & { lab: string }) | null {
  const { lab, file, folder, language, jobs, csv = null, resume = false } = parsed()
  if (folder === undefined) return null
  if (lab === undefined) throw new CliFault('missing-argument', { argument: '--lab' })
  const other = file !== undefined ? '--file' : language !== undefined ? '--language' : null
  if (other !== null) throw new CliFault('not-together', { first: '--folder', second: other })
  const count = jobs === undefined ? availableParallelism() : Number(jobs)
  if (!Number.isInteger(count) || count < 1 || count > MAX_JOBS)
    throw new CliFault('bad-jobs', { jobs: jobs ?? '', limit: MAX_JOBS })
  return { lab, folder, jobs: count, json, csv, resume }
}

/** A process for each; more would only wait for one another. */
const MAX_JOBS = 64

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
        folder: { type: 'string' },
        jobs: { type: 'string' },
        csv: { type: 'string' },
        resume: { type: 'boolean' },
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

function isOffered(loaded: LoadedLab, language: Language): boolean {
  return language === 'typescript' || loaded.python !== null
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

async function gradeFile(): Promise<void> {
  const { verdict, loaded } = await main()
  if (json) console.log(JSON.stringify(wordedVerdict(verdict, loaded)))
  else if (verdict.status === 'error') {
    console.error(renderMessage(verdict.summary, locale))
    if (verdict.lab === '' || loaded === null)
      console.error(renderMessage({ code: 'terminal.usage', params: {} }, locale))
  } else console.log(report(verdict, loaded, locale, styleFor(process.stdout, process.env)))
  process.exitCode = EXIT[verdict.status]
}

async function gradeFolder(run: FolderRun & { lab: string }): Promise<void> {
  const loaded = await load(run.lab)
  process.exitCode = await runFolder(loaded, (language) => isOffered(loaded, language), run, locale)
}

const locale = terminalLocale(process.env)
try {
  const folder = process.argv.includes('--folder') ? wantedFolder() : null
  await (folder ? gradeFolder(folder) : gradeFile())
} catch (error) {
  if (!(error instanceof CliFault)) throw error
  const [zh, en] = [renderMessage(error.said, 'zh'), renderMessage(error.said, 'en')]
  if (json) console.log(JSON.stringify({ status: 'error', summary: { ...error.said, zh, en } }))
  else console.error(locale === 'zh' ? zh : en)
  process.exitCode = 2
}

/** `grade --folder`: progress on standard error; a table, or JSON lines, on standard output; CSV into a file. */
import { writeFileSync } from 'node:fs'
import type { LoadedLab } from '#labs/load-lab.ts'
import { renderMessage } from '#messages/render.ts'
import { openPool } from '#sandbox/pool.ts'
import type { Language, Message } from '#verdict'
import { CliFault } from '../fault.ts'
import { type Locale, printable, styleFor } from '../terminal.ts'
import { csv, table, worded } from './folder-report.ts'
import { gradeFolder } from './grade-folder.ts'
import type { GradeLine } from './grade-line.ts'
import { Journal } from './journal.ts'
import { submissionsIn } from './submissions-in.ts'

export interface FolderRun {
  readonly folder: string
  readonly jobs: number
  readonly json: boolean
  /** A file to write. */
  readonly csv: string | null
  readonly resume: boolean
}

const INTERRUPTED = 130

/**
 * @returns the exit code: 0 all passed, 1 some not, 2 some could not be judged, 130 stopped by Ctrl+C
 * @throws CliFault when there is nothing to begin with
 */
export async function runFolder(
  loaded: LoadedLab,
  isOffered: (language: Language) => boolean,
  run: FolderRun,
  locale: Locale,
): Promise<number> {
  const say = (code: string, params: Message['params'] = {}) =>
    process.stderr.write(`${renderMessage({ code: `terminal.${code}`, params }, locale)}\n`)
  const files = await submissionsIn(run.folder)
  const journal = new Journal(run.folder, loaded.lab.id, run.resume)
  const stop = new AbortController()
  const pool = await openPool({ slots: run.jobs })
  const interrupt = (): void => {
    stop.abort()
    void pool.close()
  }
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const lines: GradeLine[] = []
  try {
    const { signal } = stop
    const onDone = (line: GradeLine, done: number) => progress(done, files.length, line.file)
    lines.push(
      ...(await gradeFolder(loaded, files, { pool, jobs: run.jobs, journal, signal, isOffered, onDone })),
    )
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
    await pool.close()
    clearProgress()
  }
  if (run.json) for (const line of lines) console.log(JSON.stringify(worded(line, loaded)))
  else if (lines.length > 0) console.log(table(lines, loaded, locale, styleFor(process.stdout, process.env)))
  if (run.csv !== null) writeCsv(run.csv, csv(lines, loaded, locale))
  if (journal.trouble !== null) say('folder-no-journal', { file: journal.path, text: journal.trouble })
  if (stop.signal.aborted) {
    say('folder-stopped', { done: lines.length, total: files.length })
    return INTERRUPTED
  }
  if (lines.some(({ status }) => status === 'error')) return 2
  return lines.every(({ status }) => status === 'passed') ? 0 : 1
}

function writeCsv(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new CliFault('unwritable', { file, text: error instanceof Error ? error.message : String(error) })
  }
}

const WIDTH = 24

/** One line that is written over; nothing where standard error is a file. */
function progress(done: number, total: number, file: string): void {
  if (!process.stderr.isTTY) return
  const filled = Math.round((done / total) * WIDTH)
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${done}/${total} ${printable(file)}`
  process.stderr.write(`\r\u001b[K${bar.slice(0, (process.stderr.columns ?? 80) - 1)}`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

/**
 * Grades every submission in a folder, a few at once. What one file does, or cannot be read, concerns no other; a fault of
 * the grader's own is tried once more and then stands in that file's line.
 */
import { faultVerdict, judge } from '#checks/judge.ts'
import { type PreparedLab, prepareLab } from '#checks/prepare.ts'
import type { LoadedLab } from '#labs/load-lab.ts'
import type { SandboxPool } from '#sandbox/pool.ts'
import type { Language } from '#verdict'
import { CliFault } from '../fault.ts'
import { readSource } from '../read-source.ts'
import { type GradeLine, lineOf } from './grade-line.ts'
import { type Journal, sha256 } from './journal.ts'
import type { SubmissionFile } from './submissions-in.ts'

export interface FolderOptions {
  readonly pool: Pick<SandboxPool, 'open'>
  readonly jobs: number
  readonly journal: Journal
  /** No further submission is begun once it is aborted. */
  readonly signal: AbortSignal
  isOffered(language: Language): boolean
  onDone(line: GradeLine, done: number): void
}

/** In the order of the files; those that were not reached are missing. */
export async function gradeFolder(
  loaded: LoadedLab,
  files: readonly SubmissionFile[],
  options: FolderOptions,
): Promise<GradeLine[]> {
  const prepared = prepareLab(loaded.lab, loaded.hash, loaded.misconceptions)
  const lines = new Map<SubmissionFile, GradeLine>()
  const waiting = [...files]
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file && !options.signal.aborted; file = waiting.shift()) {
      const line = await gradeOne(prepared, file, options)
      if (line === null) return
      lines.set(file, line)
      options.onDone(line, lines.size)
    }
  }
  await Promise.all(Array.from({ length: options.jobs }, work))
  return files.flatMap((file) => lines.get(file) ?? [])
}

/** Null when it was stopped. */
async function gradeOne(
  prepared: PreparedLab,
  file: SubmissionFile,
  { pool, journal, signal, isOffered }: FolderOptions,
): Promise<GradeLine | null> {
  const { name, language } = file
  const head = { lab: prepared.lab.id, labHash: prepared.hash, language, mode: 'submit' as const }
  const faulty = (fault: CliFault, hash: string | null) => lineOf(name, hash, faultVerdict(head, fault.said))
  if (!isOffered(language)) return faulty(new CliFault('no-language', { lab: head.lab, language }), null)
  let source: string
  try {
    source = await readSource(file.path)
  } catch (error) {
    if (error instanceof CliFault) return faulty(error, null)
    throw error
  }
  const hash = sha256(source)
  const known = journal.find(name, hash, prepared.hash)
  if (known) return known
  const line = await judgedLine()
  if (line) journal.add(line)
  return line

  async function judgedLine(): Promise<GradeLine | null> {
    const options = { seed: prepared.hash, now: () => performance.now() }
    for (let tries = 2; ; tries--) {
      try {
        const verdict = await judge(prepared, { language, source, mode: 'submit' }, pool.open, options)
        return lineOf(name, hash, verdict)
      } catch (error) {
        if (signal.aborted) return null
        const text = error instanceof Error ? error.message : String(error)
        if (tries === 1) return faulty(new CliFault('grader', { text }), hash)
      }
    }
  }
}

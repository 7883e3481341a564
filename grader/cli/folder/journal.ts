/** What has been graded of a folder, line by line as it is done, so that a stopped run can be gone on with. */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GradeLine } from './grade-line.ts'

export class Journal {
  readonly path: string
  private readonly known = new Map<string, GradeLine>()
  /** Why nothing is written down; null when all is well. */
  trouble: string | null = null

  /**
   * @param resume keep what an earlier run wrote of the same lab; otherwise it is written over
   */
  constructor(folder: string, lab: string, resume: boolean) {
    this.path = join(folder, `.grades-${lab}.jsonl`)
    this.attempt(() => {
      if (resume && existsSync(this.path)) {
        for (const line of linesOf(readFileSync(this.path, 'utf8'))) this.known.set(line.file, line)
      } else writeFileSync(this.path, '')
    })
  }

  /** The grade of the same bytes by the same lab. What could not be judged is tried again. */
  find(file: string, sha256: string, labHash: string): GradeLine | null {
    const line = this.known.get(file)
    const isSame = line?.sha256 === sha256 && line.labHash === labHash && line.status !== 'error'
    return line && isSame ? line : null
  }

  add(line: GradeLine): void {
    this.attempt(() => appendFileSync(this.path, `${JSON.stringify(line)}\n`))
  }

  private attempt(write: () => void): void {
    try {
      write()
    } catch (error) {
      this.trouble ??= error instanceof Error ? error.message : String(error)
    }
  }
}

/** A run that was killed may have left half a line. */
function linesOf(text: string): GradeLine[] {
  return text.split('\n').flatMap((line) => {
    try {
      const parsed = GradeLine.safeParse(JSON.parse(line))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  })
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

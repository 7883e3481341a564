/** Reads files under the content root and gathers what is wrong with them, so that an author sees it all at once. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { AuthoringError, frontMatter, type Problem } from './authored-markdown.ts'

export class ContentReader {
  readonly root: string
  readonly problems: Problem[] = []

  constructor(root: string) {
    this.root = root
  }

  report(file: string, message: string): void {
    this.problems.push({ file, message })
  }

  /** Names of the folders in `folder`, sorted; those that begin with `.` or `_` are no content. */
  folders(folder: string): string[] {
    return this.entries(folder, 'folder')
  }

  files(folder: string): string[] {
    return this.entries(folder, 'file')
  }

  /** The file's text; null, and a problem, when it is missing. */
  text(file: string): string | null {
    const text = this.optionalText(file)
    if (text === null) this.report(file, 'is missing')
    return text
  }

  optionalText(file: string): string | null {
    const path = join(/* turbopackIgnore: true */ this.root, file)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  }

  /** `data` as `schema` has it; null, and a problem, when it does not fit. */
  parse<T>(file: string, schema: z.ZodType<T>, data: unknown): T | null {
    const parsed = schema.safeParse(data)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) {
      const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
      this.report(file, `${where}${issue.message}`)
    }
    return null
  }

  json<T>(file: string, schema: z.ZodType<T>): T | null {
    const text = this.text(file)
    if (text === null) return null
    try {
      return this.parse(file, schema, JSON.parse(text))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      this.report(file, `is not JSON: ${error.message}`)
      return null
    }
  }

  /** A Markdown file's front matter and body. */
  markdown<T>(file: string, schema: z.ZodType<T>): { data: T; body: string } | null {
    const text = this.text(file)
    if (text === null) return null
    try {
      const { data: raw, body } = frontMatter(text)
      const data = this.parse(file, schema, raw)
      return data === null ? null : { data, body }
    } catch (error) {
      if (!(error instanceof AuthoringError)) throw error
      this.report(file, error.message)
      return null
    }
  }

  /** SHA-256 over the names and bytes of `files`, hex. The order of `files` does not matter. */
  hash(files: readonly string[]): string {
    const digest = createHash('sha256')
    for (const file of [...files].sort()) {
      const content = readFileSync(join(/* turbopackIgnore: true */ this.root, file))
      digest.update(`${file}\0${content.length}\0`).update(content)
    }
    return digest.digest('hex')
  }

  /** Every file below `folder`. */
  filesBelow(folder: string): string[] {
    const below = this.folders(folder).flatMap((name) => this.filesBelow(`${folder}/${name}`))
    return [...this.files(folder).map((name) => `${folder}/${name}`), ...below]
  }

  private entries(folder: string, kind: 'file' | 'folder'): string[] {
    const path = join(/* turbopackIgnore: true */ this.root, folder)
    if (!existsSync(path)) return []
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => (kind === 'file' ? entry.isFile() : entry.isDirectory()))
      .map((entry) => entry.name)
      .filter((name) => !name.startsWith('.') && !name.startsWith('_'))
      .sort()
  }
}

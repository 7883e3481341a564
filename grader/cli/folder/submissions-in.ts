/** The submissions in a folder. */
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Language } from '#verdict'
import { CliFault } from '../fault.ts'

export interface SubmissionFile {
  /** Relative to the folder, with slashes; names it everywhere. */
  readonly name: string
  readonly path: string
  readonly language: Language
}

const LANGUAGES: Readonly<Record<string, Language>> = { '.ts': 'typescript', '.py': 'python' }

/**
 * Every TypeScript and Python file at any depth, in the order of their names; hidden folders and installed packages are
 * nobody's submission, nor are type declarations.
 *
 * @throws CliFault `no-file`, `not-a-folder`, `unreadable`, `no-submissions`
 */
export async function submissionsIn(folder: string): Promise<SubmissionFile[]> {
  const found: SubmissionFile[] = []
  const visit = async (prefix: string): Promise<void> => {
    for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name === '__pycache__')
        continue
      const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`
      const language = LANGUAGES[extname(entry.name).toLowerCase()]
      if (entry.isDirectory()) await visit(name)
      else if (language && !entry.name.endsWith('.d.ts'))
        found.push({ name, path: join(folder, name), language })
    }
  }
  await checkFolder(folder)
  try {
    await visit('')
  } catch (error) {
    throw new CliFault('unreadable', { file: folder, text: textOf(error) })
  }
  if (found.length === 0) throw new CliFault('no-submissions', { folder })
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function checkFolder(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new CliFault('no-file', { file: folder })
    throw new CliFault('unreadable', { file: folder, text: textOf(error) })
  }
  throw new CliFault('not-a-folder', { file: folder })
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

import { readFile, stat } from 'node:fs/promises'
import { CliFault } from './fault.ts'

/**
 * The text of a file. An empty one is a text: judging it is the judge's business.
 *
 * @throws CliFault `no-file`, `not-a-file`, `unreadable`, `not-text`
 */
export async function readSource(file: string): Promise<string> {
  try {
    if ((await stat(file)).isDirectory()) throw new CliFault('not-a-file', { file })
    return decode(file, await readFile(file))
  } catch (error) {
    if (error instanceof CliFault) throw error
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new CliFault('no-file', { file })
    throw new CliFault('unreadable', { file, text: error instanceof Error ? error.message : String(error) })
  }
}

function decode(file: string, bytes: Buffer): string {
  if (bytes.includes(0)) throw new CliFault('not-text', { file })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CliFault('not-text', { file })
  }
}

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({ authSecret: z.string().min(32) })

/**
 * The key that signs sessions: made once, kept in a file that only its owner can read.
 * @throws Error when the file is damaged: a new key would sign everybody out, which nobody asked for.
 */
export function authSecret(folder: string): string {
  const path = join(folder, 'secrets.json')
  if (!existsSync(path)) {
    const made = { authSecret: randomBytes(32).toString('base64url') }
    try {
      writeFileSync(path, `${JSON.stringify(made)}\n`, { flag: 'wx', mode: 0o600 })
    } catch (error) {
      // Another start made one at the same moment: use that.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8'))).authSecret
  } catch (cause) {
    throw new Error(`${path} is damaged. Restore it, or delete it: then everybody has to sign in again.`, {
      cause,
    })
  }
}

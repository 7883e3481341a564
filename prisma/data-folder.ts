/** Where a checkout keeps what must survive: the embedded database and the secrets. */
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { environment } from './environment.ts'

export const checkout = realpathSync(dirname(import.meta.dirname))

/** Short, and different for every checkout: two clones on one machine do not share their data. */
export const checkoutKey = createHash('sha256').update(checkout).digest('hex').slice(0, 12)

/**
 * Folders of all checkouts. For root it lies outside `/root`, because the database server runs as another
 * user who has to reach it.
 */
export function defaultBaseFolder(): string {
  if (process.getuid?.() === 0) return '/var/lib/chainrule'
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'chainrule')
}

export function dataFolder(): string {
  return environment.CHAINRULE_DATA ?? join(defaultBaseFolder(), checkoutKey)
}

/**
 * Names under which PostgreSQL keeps what it has parsed and planned, for each connection: planning took a third of its
 * time for the dozen and a half statements of a submission.
 */
import { createHash } from 'node:crypto'

/** Statements with lists of any length could be of any number; beyond this they stay without a name. */
const MOST = 300
const names = new Map<string, string>()

/** Always the same name for the same text, and another for another; empty, which is none, when there are too many already. */
export function statementName(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST) return ''
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 24)
  names.set(sql, name)
  return name
}

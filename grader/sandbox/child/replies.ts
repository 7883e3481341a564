/**
 * The child's answers, written together when they come in quick succession: each write would wake the supervisor to
 * read one of a dozen. None waits longer than {@link PATIENCE_MS}, because the call after it may never end, and
 * what was right before that counts.
 */
import { encodeFrame, type Reply } from '../protocol.ts'

const PATIENCE_MS = 4

let timer: NodeJS.Timeout | null = null

/** @param more whether another answer is to be expected at once */
export function send(reply: Reply, body: Float64Array | undefined, more: boolean): void {
  if (timer === null) {
    process.stdout.cork()
    timer = setTimeout(flush, PATIENCE_MS)
  }
  for (const part of encodeFrame(reply, body)) process.stdout.write(part)
  if (!more) flush()
}

/** Writes what waits. */
function flush(): void {
  if (timer === null) return
  clearTimeout(timer)
  timer = null
  process.stdout.uncork()
}

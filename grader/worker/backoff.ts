import { setTimeout as sleep } from 'node:timers/promises'
import { isConnectionFailure } from '#prisma/connection-failure.ts'
import { isStorageFailure } from '#prisma/storage-failure.ts'

const FIRST_MS = 100
const LAST_MS = 3_000

/** Milliseconds to wait before try number `failures` + 1: doubling, with jitter so that workers do not knock in step. */
export function backoff(failures: number): number {
  return Math.min(LAST_MS, FIRST_MS * 2 ** failures) * (0.5 + Math.random() / 2)
}

/**
 * Does something with the database, again and again while the database is away or has no room; `away` is told once.
 *
 * @throws whatever else is thrown, or anything once `signal` aborts
 */
export async function whileAway<T>(
  signal: AbortSignal,
  away: (error: unknown) => void,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt()
    } catch (error) {
      if (signal.aborted || !(isConnectionFailure(error) || isStorageFailure(error))) throw error
      if (failures === 0) away(error)
      await sleep(backoff(failures), undefined, { signal }).catch(() => {})
    }
  }
}

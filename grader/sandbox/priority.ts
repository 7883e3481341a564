/** How much of a busy machine a process gets: who takes long steps back behind those who do not. */
import { readdirSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'

/** That of the supervisor, which its children inherit. */
export const ORDINARY = getPriority()
/** About a tenth of what an ordinary process gets beside it; on an idle machine all there is. */
export const PATIENT = Math.min(19, ORDINARY + 10)

/**
 * Linux keeps a priority for each thread. @returns whether all of them have it now: only root may raise one again
 */
export function setPriorityOf(pid: number, priority: number): boolean {
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`)) setPriority(Number(thread), priority)
    return true
  } catch {
    return false
  }
}

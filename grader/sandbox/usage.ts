/** What a process uses, as the kernel counts it: not something the process can lie about. */
import { readFileSync } from 'node:fs'

/** Linux's USER_HZ and page size, fixed for user space on every architecture we run on. */
const TICKS_PER_SECOND = 100
const PAGE_BYTES = 4096

export interface Usage {
  /** User and system time of all threads. */
  cpuMs: number
  rssMb: number
}

/** Null where there is no `/proc`, or no such process any more. */
export function usageOf(pid: number): Usage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command's name stands in parentheses and may hold anything, so count from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return { cpuMs: (ticks * 1000) / TICKS_PER_SECOND, rssMb: (pages * PAGE_BYTES) / 2 ** 20 }
  } catch {
    return null
  }
}

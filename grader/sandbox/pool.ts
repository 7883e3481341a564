/** The sandbox as a whole: so many submissions at once, a warm process in reserve, none used for too long. */
import { setTimeout as sleep } from 'node:timers/promises'
import { bootNext } from './boot.ts'
import { openIn } from './hosted-session.ts'
import { isolationFor, type Mode } from './isolation.ts'
import type { Layer } from './layer/layer.ts'
import { libraryScript } from './library/bundle.ts'
import { SandboxProcess } from './process.ts'
import { preparedPython, pythonLibrary } from './python/library.ts'
import {
  type Failure,
  type Opened,
  type Program,
  SandboxFault,
  SOURCE_LIMIT_BYTES,
  type Values,
} from './session.ts'

export interface PoolOptions {
  /** Submissions at once. */
  slots?: number
  /** Warm processes beyond the slots, so that whoever comes after a killed one does not wait for a start. */
  reserve?: number
  /** Processes that are kept when little is to do; more come while they are needed. Default: slots and reserve. */
  kept?: number
  mode?: Mode
  /** In place of what this machine has, to measure or to test one part. */
  layer?: Layer
  /** Submissions after which a process is replaced. */
  recycleAfter?: number
}

export interface SandboxPool {
  /** One line about what of the second layer is missing; null in strict mode. */
  readonly notice: string | null
  /** Waits for a free slot. Throws SandboxFault. */
  open(program: Program, ahead?: readonly Values[]): Promise<Opened>
  /** Kills everything; open sessions fail with SandboxFault. */
  close(): Promise<void>
}

/** Ready when the first process is. Throws SandboxFault. */
export async function openPool(options: PoolOptions = {}): Promise<SandboxPool> {
  const { slots = 1, reserve = 1, mode = 'local', recycleAfter = 200 } = options
  const { kept = slots + reserve } = options
  const isolation = await isolationFor(mode, options.layer)
  const pool = new Pool({ slots, reserve, kept, recycleAfter }, async (onDeath) => {
    const child = await SandboxProcess.start(isolation, await bootNext(), await libraryScript(), onDeath)
    const python = await preparedPython()
    if (python !== null) child.sendPython(python)
    return child
  })
  try {
    await pool.warm()
  } catch (error) {
    await pool.close()
    throw error
  }
  return {
    notice: isolation.notice,
    open: async (program, ahead) => {
      const failure = unfit(program.source)
      if (failure !== null) return { ok: false, failure, compileMs: 0 }
      const python = program.language === 'python' ? await pythonLibrary() : null
      const openOnce = async (): Promise<Opened> => {
        const child = await pool.take()
        if (python !== null) child.sendPython(python)
        const owner = {
          onClosed: () => pool.freeSlot(),
          onReleased: (reusable: boolean) => pool.giveBack(child, reusable),
        }
        return openIn(child, program, owner, ahead)
      }
      try {
        return await openOnce()
      } catch (error) {
        // A process may have died while it was idle; nothing has been answered yet.
        if (error instanceof SandboxFault && !pool.closed) return openOnce()
        throw error
      }
    },
    close: () => pool.close(),
  }
}

function unfit(source: string): Failure | null {
  const bytes = Buffer.byteLength(source)
  if (bytes > SOURCE_LIMIT_BYTES)
    return { code: 'source-too-long', params: { bytes, limit: SOURCE_LIMIT_BYTES }, line: null, column: null }
  return source.trim() === '' ? { code: 'empty-source', params: {}, line: null, column: null } : null
}

const FAREWELL_MS = 2_000

interface Waiter {
  resolve(child: SandboxProcess): void
  reject(error: Error): void
}

type Size = Required<Pick<PoolOptions, 'slots' | 'reserve' | 'kept' | 'recycleAfter'>>
type Start = (onDeath: () => void) => Promise<SandboxProcess>

class Pool {
  private readonly size: Size
  private readonly start: Start
  /** First in, first out: each makes its next realm while another one works. */
  private readonly idle: SandboxProcess[] = []
  private readonly waiters: Waiter[] = []
  private readonly children = new Set<SandboxProcess>()
  private taken = 0
  private starting = 0
  closed = false

  constructor(size: Size, start: Start) {
    this.size = size
    this.start = start
  }

  async warm(): Promise<void> {
    const first = await this.take()
    this.freeSlot()
    this.giveBack(first, true)
  }

  /** An idle process once a slot is free, first come first served. */
  take(): Promise<SandboxProcess> {
    if (this.closed) return Promise.reject(new SandboxFault('the sandbox is closed'))
    return new Promise((resolve, reject) => {
      this.waiters.push({ resolve, reject })
      this.serve()
    })
  }

  freeSlot(): void {
    this.taken--
    this.serve()
  }

  giveBack(child: SandboxProcess, reusable: boolean): void {
    child.jobs++
    // One after the other: they get old together.
    const old = child.jobs >= this.size.recycleAfter && this.starting === 0
    const fresh = !old && this.children.size <= this.wanted()
    if (reusable && fresh && !this.closed) this.idle.push(child)
    else child.kill({ kind: 'fault', text: 'replaced' })
    this.serve()
  }

  /** Resolves when the processes are gone, or after a moment for those that are slow to. */
  async close(): Promise<void> {
    this.closed = true
    for (const { reject } of this.waiters.splice(0)) reject(new SandboxFault('the sandbox is closed'))
    const children = [...this.children]
    for (const child of children) child.kill({ kind: 'fault', text: 'the sandbox was closed' })
    await Promise.race([
      Promise.all(children.map(({ gone }) => gone)),
      sleep(FAREWELL_MS, undefined, { ref: false }),
    ])
  }

  private serve(): void {
    while (this.waiters.length > 0 && this.taken < this.size.slots) {
      const child = this.idle.shift()
      if (child === undefined) break
      if (!child.alive) continue
      this.taken++
      this.waiters.shift()?.resolve(child)
    }
    this.refill()
  }

  /** What is at work and what waits, and the reserve; never fewer than are kept. */
  private wanted(): number {
    const { slots, reserve, kept } = this.size
    return Math.min(slots + reserve, Math.max(kept, this.taken + this.waiters.length + reserve))
  }

  private refill(): void {
    while (!this.closed && this.children.size + this.starting < this.wanted()) void this.add()
  }

  private async add(): Promise<void> {
    this.starting++
    let child: SandboxProcess | undefined
    try {
      child = await this.start(() => this.dropped(child))
      this.starting--
      const needed = !this.closed && this.children.size < this.wanted()
      if (!needed || !child.alive) return child.kill({ kind: 'fault', text: 'not needed' })
      this.children.add(child)
      this.idle.push(child)
      this.serve()
    } catch (error) {
      this.starting--
      // As long as another process may come, those who wait do so; the next to come tries again.
      if (this.children.size + this.starting > 0) return
      for (const { reject } of this.waiters.splice(0))
        reject(error instanceof Error ? error : new SandboxFault(String(error)))
    }
  }

  private dropped(child: SandboxProcess | undefined): void {
    if (child === undefined || !this.children.delete(child)) return
    const place = this.idle.indexOf(child)
    if (place >= 0) this.idle.splice(place, 1)
    if (!this.closed) this.refill()
  }
}

/**
 * A V8 isolate with one context and the driver in it: made before it is needed, used for one
 * submission, thrown away.
 */
import ivm from 'isolated-vm'

/** How V8 names the learner's script in stack traces. */
export const SUBMISSION = 'submission'

export type Catastrophe = (reason: string) => void
/** The driver's commands; see library/driver.ts. */
export type Command = 'boot' | 'prepare' | 'load' | 'call' | 'ahead' | 'printed'
/** Before the first command: what a language's driver has to have in its realm. */
export type Outfit = (driver: ivm.Reference) => Promise<void>

export class Realm {
  readonly memoryMb: number
  readonly isolate: ivm.Isolate
  private readonly context: ivm.Context
  private readonly driver: ivm.Reference

  private constructor(isolate: ivm.Isolate, context: ivm.Context, driver: ivm.Reference, memoryMb: number) {
    this.isolate = isolate
    this.context = context
    this.driver = driver
    this.memoryMb = memoryMb
  }

  /** `library` is the script of library/bundle.ts; `cache` speeds its compilation up. */
  static async create(library: Library, memoryMb: number, onCatastrophe: Catastrophe): Promise<Realm> {
    const isolate = new ivm.Isolate({ memoryLimit: memoryMb, onCatastrophicError: onCatastrophe })
    const context = await isolate.createContext()
    const script = await isolate.compileScript(library.script, {
      filename: 'library',
      ...(library.cache ? { cachedData: library.cache } : {}),
    })
    const driver = await script.run(context, { reference: true })
    await library.outfit?.(driver)
    return new Realm(isolate, context, driver, memoryMb)
  }

  /** Compiles a function expression. Throws V8's SyntaxError. */
  compile(script: string): Promise<ivm.Script> {
    return this.isolate.compileScript(script, { filename: SUBMISSION })
  }

  /** Makes the compiled function in the realm and lets the driver run it. */
  async load(compiled: ivm.Script, timeout: number): Promise<unknown> {
    const wrapped = await compiled.run(this.context, { reference: true, timeout })
    return this.driver.apply(undefined, ['load', wrapped.derefInto()], { timeout, result: { copy: true } })
  }

  /** A string or a row of numbers. Rejects when the isolate was stopped or died. */
  async drive(command: Command, argument: string | Float64Array, timeout: number): Promise<unknown> {
    const value = typeof argument === 'string' ? argument : new ivm.ExternalCopy(argument).copyInto()
    return this.driver.apply(undefined, [command, value], { timeout, result: { copy: true } })
  }

  dispose(): void {
    if (!this.isolate.isDisposed) this.isolate.dispose()
  }
}

export interface Library {
  readonly script: string
  readonly cache: ivm.ExternalCopy<ArrayBuffer> | undefined
  readonly outfit?: Outfit
}

/** @param code what V8 made of the same script in another process; empty: it is compiled here */
export async function compileLibrary(
  script: string,
  { code, outfit }: { code?: ArrayBuffer; outfit?: Outfit } = {},
): Promise<Library> {
  const more = outfit ? { outfit } : {}
  if (code && code.byteLength > 0) return { script, cache: new ivm.ExternalCopy(code), ...more }
  const isolate = new ivm.Isolate({ memoryLimit: 64 })
  try {
    const options = { filename: 'library', produceCachedData: true }
    const compiled: object = await isolate.compileScript(script, options)
    const cache = 'cachedData' in compiled && isCopy(compiled.cachedData) ? compiled.cachedData : undefined
    return { script, cache, ...more }
  } finally {
    isolate.dispose()
  }
}

/** V8's code for a library. */
export function codeOf({ cache }: Library): Uint8Array {
  return cache === undefined ? new Uint8Array(0) : new Uint8Array(cache.copy())
}

function isCopy(value: unknown): value is ivm.ExternalCopy<ArrayBuffer> {
  return value instanceof ivm.ExternalCopy
}

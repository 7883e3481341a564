/** What a sandboxed process needs for Python: the isolates' script, and the memory of a Python that has started. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundle } from '../library/bundle.ts'
import { SandboxFault } from '../session.ts'
import { Machine, type Saved } from './machine.ts'
import { machineCode } from './machine-code.ts'

export interface PythonLibrary {
  readonly script: string
  /** WebAssembly. */
  readonly code: Uint8Array<ArrayBuffer>
  readonly saved: Saved
}

const DRIVER = fileURLToPath(new URL('./driver.ts', import.meta.url))
const FILES = ['driver', 'core', 'functions', 'idioms', 'linalg', 'random', 'standard']

let made: Promise<PythonLibrary> | undefined

/** Made once per process, when it is first asked for: a few hundred milliseconds. Throws {@link SandboxFault}. */
export function pythonLibrary(): Promise<PythonLibrary> {
  made ??= make().catch((error: unknown) => {
    made = undefined
    throw new SandboxFault('Python could not be prepared', { cause: error })
  })
  return made
}

/** The one that is there already, if any. */
export function preparedPython(): Promise<PythonLibrary> | null {
  return made ?? null
}

async function make(): Promise<PythonLibrary> {
  const sources = await Promise.all(
    FILES.map(async (name) => [name, await readFile(new URL(`./numpy/${name}.py`, import.meta.url), 'utf8')]),
  )
  const script = await bundle(DRIVER)
  const code = machineCode()
  const machine = new Machine(new WebAssembly.Module(code), { sources: Object.fromEntries(sources) })
  return { script, code, saved: machine.save() }
}

/** Gives a realm its Python: the machine code, and the memory from which it goes on. */
import ivm from 'isolated-vm'
import type { Outfit } from '../child/realm.ts'
import type { Request } from '../protocol.ts'
import { machineCode } from './machine-code.ts'

type PythonRequest = Extract<Request, { type: 'python' }>

/** `body`: the memory, in a row of float64 numbers. */
export function outfitOf({ functions, operators }: PythonRequest, body: Float64Array): Outfit {
  const code = machineCode()
  // V8 keeps what it compiled as long as a module of the same bytes lives, in any isolate of the process.
  compiled = new WebAssembly.Module(code)
  const memory = new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  const places = JSON.stringify({ functions, operators })
  return async (driver) => {
    const into = (bytes: Uint8Array<ArrayBufferLike>) =>
      new ivm.ExternalCopy(bytes).copyInto({ release: true })
    await driver.apply(undefined, ['boot', places, into(code), into(memory)])
  }
}

/** Never read: it is there to stay. */
export let compiled: WebAssembly.Module | null = null

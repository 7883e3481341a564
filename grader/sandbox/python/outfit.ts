/** Gives a realm its Python: the machine code, and the memory from which it goes on. */
import ivm from 'isolated-vm'
import type { Outfit } from '../child/realm.ts'
import type { Request } from '../protocol.ts'

type PythonRequest = Extract<Request, { type: 'python' }>

/** `body`: the machine code, then the memory, each filled up to a multiple of 8 bytes. */
export function outfitOf(
  { functions, operators, collecting, codeBytes }: PythonRequest,
  body: Float64Array,
): Outfit {
  const bytes = new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  const code = Uint8Array.from(bytes.subarray(0, codeBytes))
  // V8 keeps what it compiled as long as a module of the same bytes lives, in any isolate of the process.
  kept.add(new WebAssembly.Module(code))
  const memory = bytes.slice(8 * Math.ceil(codeBytes / 8))
  const places = JSON.stringify({ functions, operators, collecting })
  return async (driver) => {
    const into = (bytes: Uint8Array<ArrayBufferLike>) =>
      new ivm.ExternalCopy(bytes).copyInto({ release: true })
    await driver.apply(undefined, ['boot', places, into(code), into(memory)])
  }
}

/** Never read: it is there to stay. */
const kept = new Set<WebAssembly.Module>()

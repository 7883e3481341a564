/**
 * What sandboxed processes begin with: their program in one piece, and V8's code for it and for the compiler. The first
 * process compiles and hands over what V8 made, before it has seen a submission; those after it are ready in a quarter of
 * the time. All of it is made once per process and kept in memory: no cache file that could go stale or be tampered with.
 */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { BOOT_PARTS, COMPILER } from './child/boot-parts.ts'
import { SandboxFault } from './session.ts'

/** V8's code, good for processes with the same flags; a part may be empty. */
export interface Kept {
  readonly main: Uint8Array
  readonly compiler: Uint8Array
  /** Of the isolates' library. */
  readonly library: Uint8Array
}

export interface Boot {
  /** To be written before any request. */
  readonly bytes: readonly Uint8Array[]
  /** The library's code; null where the process is to compile, and to hand over what came of it. */
  readonly library: Uint8Array | null
  /** What the process handed over, or null when it came to nothing. */
  settle(kept: Kept | null): void
}

interface ChildProgram {
  /** For `node -e`, in one line. */
  readonly bootstrap: string
  readonly main: Uint8Array
}

export const MAIN = fileURLToPath(new URL('./child/main.ts', import.meta.url))
const BOOTSTRAP = fileURLToPath(new URL('./child/bootstrap.ts', import.meta.url))
const NOTHING = new Uint8Array(0)

let built: Promise<ChildProgram> | undefined
let kept: Promise<Kept | null> | undefined

/** Throws {@link SandboxFault}. */
export function childProgram(): Promise<ChildProgram> {
  built ??= buildProgram().catch((error: unknown) => {
    built = undefined
    throw new SandboxFault('the program of the sandboxed processes could not be built', { cause: error })
  })
  return built
}

/** For one process more: with V8's code, once the first process has made it. */
export async function bootNext(): Promise<Boot> {
  const { main } = await childProgram()
  const known = kept
  if (known === undefined) {
    const { promise, resolve } = Promise.withResolvers<Kept | null>()
    kept = promise
    return {
      bytes: framed([main, NOTHING, NOTHING]),
      library: null,
      settle(made) {
        if (made === null) kept = undefined
        resolve(made)
      },
    }
  }
  const code = await known
  return {
    bytes: framed([main, code?.main ?? NOTHING, code?.compiler ?? NOTHING]),
    library: code?.library ?? NOTHING,
    settle: () => {},
  }
}

function framed(parts: readonly Uint8Array[]): Uint8Array[] {
  const sizes = Buffer.alloc(4 * BOOT_PARTS)
  for (const [i, part] of parts.entries()) sizes.writeUInt32LE(part.length, 4 * i)
  return [sizes, ...parts]
}

async function buildProgram(): Promise<ChildProgram> {
  const [bootstrap, main] = await Promise.all([inOne(BOOTSTRAP), inOne(MAIN)])
  return { bootstrap: Buffer.from(bootstrap).toString().trim(), main }
}

/** A file and all that it imports, but for what lies in packages of its own. */
async function inOne(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minifyWhitespace: true,
    minifySyntax: true,
    format: 'cjs',
    target: 'node24',
    platform: 'node',
    external: ['isolated-vm', COMPILER],
    legalComments: 'none',
    logLevel: 'silent',
  })
  return outputFiles[0]?.contents ?? NOTHING
}

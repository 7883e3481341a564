/** Joins the driver, the learner's library and the engine into the one script of a fresh isolate. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { SandboxFault } from '../session.ts'

const ENTRY = fileURLToPath(new URL('./driver.ts', import.meta.url))

let built: Promise<string> | undefined

/**
 * The script; its completion value is the driver's function. Made once per process: 20 ms, no cache
 * file that could go stale or be tampered with. Throws {@link SandboxFault}.
 */
export function libraryScript(): Promise<string> {
  built ??= bundle(ENTRY).catch((error: unknown) => {
    built = undefined
    throw new SandboxFault('the library of the isolates could not be built', { cause: error })
  })
  return built
}

/** The script of a language's driver, whose `drive` is its completion value. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'iife',
    globalName: 'driver',
    target: 'es2024',
    platform: 'neutral',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const code = outputFiles[0]?.text ?? ''
  return `(() => {"use strict";${code}\nreturn driver.drive})()`
}

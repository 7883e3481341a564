/** Joins the driver, the learner's library and the engine into the one script of a fresh isolate. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ENTRY = fileURLToPath(new URL('./driver.ts', import.meta.url))

let built: Promise<string> | undefined

/**
 * The script; its completion value is the driver's function. Made once per process: 20 ms, no cache
 * file that could go stale or be tampered with.
 */
export function libraryScript(): Promise<string> {
  built ??= bundle()
  return built
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'iife',
    globalName: 'driver',
    target: 'es2024',
    platform: 'neutral',
    legalComments: 'none',
  })
  const code = outputFiles[0]?.text ?? ''
  return `(() => {"use strict";${code}\nreturn driver.drive})()`
}

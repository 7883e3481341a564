/**
 * `node grader/sandbox/browser/build.ts <folder>`: writes the scripts that a browser needs to run submissions, one for
 * the frame and one for the workers of each language. A program of its own: pages are built and served by code that
 * knows nothing of the sandbox but these files' names.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const SCRIPTS = { frame: 'frame.ts', typescript: 'worker.ts' }

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Usage: node grader/sandbox/browser/build.ts <folder>')
mkdirSync(folder, { recursive: true })
await build({
  entryPoints: Object.entries(SCRIPTS).map(([out, file]) => ({ in: join(import.meta.dirname, file), out })),
  outdir: folder,
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  format: 'iife',
  // Strict, as the isolate's library is.
  banner: { js: '"use strict";' },
  target: 'es2022',
  platform: 'browser',
  legalComments: 'none',
  logLevel: 'warning',
})

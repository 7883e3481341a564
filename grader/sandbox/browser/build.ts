/**
 * `node grader/sandbox/browser/build.ts <folder>`: writes the scripts that a browser needs to run submissions, one for
 * the frame and one for the workers of each language. A program of its own: pages are built and served by code that
 * knows nothing of the sandbox but these files' names.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { pythonLibrary } from '../python/library.ts'
import { machineCode } from '../python/machine-code.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Usage: node grader/sandbox/browser/build.ts <folder>')
mkdirSync(folder, { recursive: true })
const { image, load, call, collecting } = (await pythonLibrary()).saved

await script('frame', 'frame.ts')
await script('typescript', 'worker.ts')
await script('python', 'python-worker.ts', {
  PYTHON_CODE: text(machineCode()),
  PYTHON_MEMORY: text(image.memory),
  PYTHON_PLACES: JSON.stringify(
    JSON.stringify({ functions: { load: load.ref, call: call.ref }, operators: image.operators, collecting }),
  ),
})

function text(bytes: Uint8Array): string {
  return JSON.stringify(Buffer.from(bytes).toString('base64'))
}

async function script(name: string, file: string, define: BuildOptions['define'] = {}): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, file)],
    outfile: join(folder ?? '', `${name}.js`),
    define,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'iife',
    // Strict, as the isolate's library is.
    banner: { js: '"use strict";' },
    target: 'es2024',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'warning',
  })
}

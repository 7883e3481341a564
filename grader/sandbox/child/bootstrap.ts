/**
 * How the sandboxed process begins: its program comes by standard input, with V8's code for it and for the compiler where
 * an earlier process has kept that, so that nothing is looked for, stripped of types or compiled once more. Runs as
 * `node -e`, before everything else.
 */
import './drop-root.ts'
import { readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'
import { BOOT_PARTS, COMPILER } from './boot-parts.ts'

/** The compiler is pure ASCII, and so is what esbuild writes. */
const ENCODING = 'latin1'
const SIZE = 4

const sizes = read(BOOT_PARTS * SIZE)
const [main = EMPTY(), mainCode = EMPTY(), compilerCode = EMPTY()] = Array.from(
  { length: BOOT_PARTS },
  (_, i) => read(sizes.readUInt32LE(i * SIZE)),
)
/** Where packages are looked for: from the place of the program's source. */
const place = process.argv[1] ?? ''
const load = createRequire(place)
const scripts: Script[] = []

const program = run(place, main.toString(ENCODING), mainCode, (name: string) => {
  if (name !== COMPILER) return load(name)
  const file = load.resolve(name)
  return run(file, readFileSync(file, ENCODING), compilerCode, load)
})
if ('serve' in program && typeof program.serve === 'function')
  program.serve(() => scripts.map((script) => script.createCachedData()))

function EMPTY(): Buffer {
  return Buffer.alloc(0)
}

/** Exactly so many bytes of standard input. */
function read(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; ) {
    const count = readSync(0, bytes, at, length - at, null)
    if (count === 0) process.exit(72)
    at += count
  }
  return bytes
}

/** A CommonJS module, compiled whole or from V8's code for it. */
function run(filename: string, source: string, code: Buffer, require: (name: string) => unknown): object {
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename,
    ...(code.length > 0 ? { cachedData: code } : {}),
  })
  scripts.push(script)
  const module: { exports: object } = { exports: {} }
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename))
  return module.exports
}

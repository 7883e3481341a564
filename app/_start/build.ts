/** Builds the pages once, and again only when something that goes into them changed. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nextProgram } from './programs.ts'

const INPUTS = [
  '{app,grader,labs,prisma}/**/*',
  '*.{ts,mjs,json}',
  // Next reads these itself, and writes the public ones into the pages.
  '.env*',
]
const NOT_INPUTS = [
  /\.test\.tsx?$/,
  /^prisma\/generated\//,
  /^app\/_start\//,
  /\.tsbuildinfo$/,
  /^next-env\.d\.ts$/,
  /^(playwright|vitest)\.config\.ts$/,
]

/** Of the names and bytes of every file that goes into the pages, and of the Node that builds them. */
export function hashInputs(root: string): string {
  const hash = createHash('sha256').update(process.version)
  const files = globSync(INPUTS, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((name) => !NOT_INPUTS.some((pattern) => pattern.test(name)))
    .sort()
  for (const name of files) hash.update(`\0${name}\0`).update(readFileSync(join(root, name)))
  return hash.digest('hex')
}

/** @returns whether it had to be built. @throws Error with the builder's own words, or when `stop` aborts. */
export async function build(root: string, stop: AbortSignal): Promise<boolean> {
  const stamp = join(root, '.next', 'chainrule-build')
  const inputs = hashInputs(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return false
  // Gone before it begins: an interrupted build must not pass for a finished one.
  rmSync(stamp, { force: true })
  await run('next build', [nextProgram(root), 'build'], root, stop)
  await buildRunScripts(root, stop)
  writeFileSync(stamp, inputs)
  return true
}

/** What the web server hands to browsers that run submissions: `grader/sandbox/browser`, made into scripts. */
export function buildRunScripts(root: string, stop: AbortSignal): Promise<void> {
  const program = join(root, 'grader', 'sandbox', 'browser', 'build.ts')
  return run('building the scripts for Run', [program, join(root, '.next', 'chainrule-run')], root, stop)
}

function run(name: string, args: readonly string[], root: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    let words = ''
    const collect = (text: Buffer) => {
      words = (words + text).slice(-20_000)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`${name} failed (${code ?? signal}):\n${words}`))
    })
  })
}

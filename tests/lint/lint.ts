/** `npm run lint`: Biome, knip, and the rules of this project. */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { checkLength, checkMachinePaths } from './file-rules.ts'
import type { Finding, SourceFile } from './finding.ts'
import { checkFolderTable } from './folder-table.ts'
import { checkMessageFiles } from './message-files.ts'

const root = dirname(dirname(import.meta.dirname))

function read(patterns: string[]): SourceFile[] {
  return globSync(patterns, {
    cwd: root,
    exclude: [
      'prisma/generated/**',
      'node_modules/**',
      '.next/**',
      'tests/attacks/{denial,integrity,escape,source}/**',
    ],
  })
    .sort()
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }))
}

function runTool(name: string, args: readonly string[]): string | null {
  const path = join(root, 'node_modules', '.bin', name)
  const { status, stdout, stderr } = spawnSync(path, args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? null : `${stdout}${stderr}`.trim()
}

function list(findings: readonly Finding[]): string | null {
  return findings.length === 0 ? null : findings.map(({ path, message }) => `${path}: ${message}`).join('\n')
}

const sources = read(['{app,grader,labs,prisma,tests}/**/*.{ts,tsx,mjs}', '*.{ts,mjs}'])
const texts = read([
  '{app,grader,labs,prisma,tests,docs,.ci}/**/*.{json,md,css,py,sql}',
  '*.{json,md}',
  '.ci/*',
])
const { imports } = z
  .object({ imports: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))

const checks: readonly [name: string, run: () => string | null][] = [
  ['Biome', () => runTool('biome', ['check', '--colors=off'])],
  ['knip', () => runTool('knip', ['--no-progress'])],
  ['folder table', () => list(checkFolderTable(sources, imports))],
  ['file length', () => list(checkLength(sources))],
  ['machine paths', () => list(checkMachinePaths([...sources, ...texts]))],
  ['message files', () => list(checkMessageFiles(texts))],
]

let failed = 0
for (const [name, run] of checks) {
  const words = run()
  console.log(`${words === null ? '✓' : '✗'} ${name}`)
  if (words === null) continue
  failed += 1
  console.log(words.replaceAll(/^/gm, '    '))
}
console.log(`${checks.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

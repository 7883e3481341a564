/**
 * `npm run bench -- <name> [--json]`: measures one thing and prints what came out. A measurement is a file of
 * this folder that exports `run(): Promise<Report>`.
 */
import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Report } from './report.ts'

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !['bench.ts', 'report.ts'].includes(file))
  .map((file) => file.slice(0, -'.ts'.length))

const [name = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (!names.includes(name)) {
  console.error(`Usage: npm run bench -- <${names.join(' | ')}> [--json]`)
  process.exit(2)
}

const { run }: { run(): Promise<Report> } = await import(`./${name}.ts`)
const report = await run()
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ name, machine: { cpus: cpus().length, node: process.version }, ...report }))
} else {
  console.table(Object.fromEntries(report.rows.map(({ name, ...figures }) => [name, figures])))
  for (const note of report.notes ?? []) console.log(note)
}

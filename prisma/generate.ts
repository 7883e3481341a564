/**
 * Writes the database client into `prisma/generated` when the schema changed. `prisma generate` looks for an
 * engine binary that it would fetch from a host many networks block, and then does not use it; naming any
 * existing file keeps it from looking.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(import.meta.dirname)
const schemaPath = join(root, 'prisma', 'schema.prisma')
const stampPath = join(root, 'prisma', 'generated', '.stamp')

/** @returns whether anything had to be written. @throws Error with Prisma's own words when the schema is wrong. */
export function generate(): boolean {
  const require = createRequire(import.meta.url)
  const prismaPackage = require.resolve('prisma/package.json')
  const stamp = createHash('sha256')
    .update(readFileSync(prismaPackage))
    .update(readFileSync(schemaPath))
    .digest('hex')
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return false

  const run = spawnSync(
    process.execPath,
    [join(dirname(prismaPackage), 'build', 'index.js'), 'generate', '--schema', schemaPath, '--no-hints'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url),
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  )
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`)
  writeFileSync(stampPath, stamp)
  return true
}

if (import.meta.main) generate()

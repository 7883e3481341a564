/**
 * Prisma's official schema engine as WebAssembly: the engine that `prisma migrate` would download as a binary.
 * It writes the ordinary `_prisma_migrations` table, so `prisma migrate deploy` agrees with it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrationAdapter } from './migration-adapter.ts'

export const migrationsFolder = join(import.meta.dirname, 'migrations')
export const schemaPath = join(import.meta.dirname, 'schema.prisma')

/** pg-boss keeps its own schema, and everything in ours is Prisma's: nothing is managed from outside. */
export const noFilter = { externalTables: [], externalEnums: [] }

let loaded = false

function load(): void {
  if (loaded) return
  const folder = dirname(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  )
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start !== 'function') throw new Error('The schema engine has no start function.')
  start()
  loaded = true
}

export function readSchema(): string {
  return readFileSync(schemaPath, 'utf8')
}

/**
 * Runs `work` with an engine and closes the engine's connections afterwards.
 * @param url address of the database; to compare with the migrations its user must be able to create databases
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  load()
  const adapter = migrationAdapter(url)
  try {
    const engine = await glue.SchemaEngine.new(
      { datamodels: [['schema.prisma', readSchema()]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapter),
    )
    return await work(engine).finally(() => engine.free())
  } finally {
    await adapter.close()
  }
}

/** The migrations on disk, in the order of their names. */
export function readMigrations(folder = migrationsFolder): MigrationList {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

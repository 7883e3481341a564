import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { serverAccount } from './embedded/account.ts'
import { findPostmaster } from './embedded/postmaster.ts'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'

let base: string
let folder: string
let running: EmbeddedServer[]

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'chainrule-'))
  // mkdtemp makes folders of mode 0700; as root the server's user has to pass through it.
  chmodSync(base, 0o711)
  folder = join(base, 'data')
  running = []
})

afterEach(async () => {
  for (const server of running.reverse()) await server.stop()
  rmSync(base, { recursive: true, force: true })
})

async function start(durable = false): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ folder, durable })
  running.push(server)
  return server
}

async function stop(server: EmbeddedServer): Promise<void> {
  running = running.filter((one) => one !== server)
  await server.stop()
}

async function query(server: EmbeddedServer, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const cluster = () => join(folder, 'postgres')
const pid = () => findPostmaster(cluster())?.pid ?? Number.NaN

test('data is still there after a stop and a new start', async () => {
  const first = await start()
  await query(first, 'create table kept as select 42 as value')
  await stop(first)
  expect(findPostmaster(cluster())).toBeNull()
  expect(await query(await start(), 'select value from kept')).toEqual([{ value: 42 }])
})

test('listens on no network address, and only its user can enter the folder of its socket', async () => {
  const server = await start()
  expect(await query(server, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  const socket = statSync(join(folder, 'socket'))
  expect(socket.mode & 0o777).toBe(0o700)
  expect(socket.uid).toBe(serverAccount()?.uid ?? process.getuid?.())
  expect(statSync(cluster()).mode & 0o077).toBe(0)
})

test('two users of one data folder share the server, and the last one stops it', async () => {
  const first = await start()
  const second = await start()
  expect([first.attached, second.attached]).toEqual([false, true])
  await stop(first)
  expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }])
  await stop(second)
  expect(findPostmaster(cluster())).toBeNull()
})

test('several that start at the same moment end up on one server', async () => {
  const servers = await Promise.all([start(), start(), start()])
  const starts = await Promise.all(
    servers.map((server) => query(server, 'select pg_postmaster_start_time()::text as at')),
  )
  expect(new Set(starts.map((rows) => JSON.stringify(rows))).size).toBe(1)
})

test('recovers from a server that was killed, its lock left behind', async () => {
  const first = await start(true)
  await query(first, 'create table kept as select 1 as value')
  process.kill(pid(), 'SIGKILL')
  await first.lost()
  const second = await start()
  expect(await query(second, 'select value from kept')).toEqual([{ value: 1 }])
})

test('recovers when the lock names a process that is now another program', async () => {
  const first = await start()
  const lock = readFileSync(join(cluster(), 'postmaster.pid'), 'utf8')
  await stop(first)
  writeFileSync(join(cluster(), 'postmaster.pid'), lock.replace(/^\d+/, String(process.pid)))
  expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a server that was stopped from outside is noticed and can be started again', async () => {
  const server = await start()
  process.kill(pid(), 'SIGINT')
  await server.lost()
  await server.revive()
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a data folder whose path is too long for a socket gets a short folder of its own', async () => {
  folder = join(base, 'a'.repeat(60), 'b'.repeat(60))
  const server = await start()
  const socketFolder = new URL(server.url).searchParams.get('host') ?? ''
  expect(socketFolder.length).toBeLessThan(80)
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700)
  rmSync(socketFolder, { recursive: true })
})

test('data made by another version of PostgreSQL is left alone, with a clear error', async () => {
  await stop(await start())
  writeFileSync(join(cluster(), 'PG_VERSION'), '17\n')
  await expect(start()).rejects.toThrow('made by PostgreSQL 17')
})

test('refuses a socket folder that somebody else put there', async () => {
  await stop(await start())
  rmSync(join(folder, 'socket'), { recursive: true })
  symlinkSync('/tmp', join(folder, 'socket'))
  await expect(start()).rejects.toThrow('does not belong to the database server')
})

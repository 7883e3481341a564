/**
 * The PostgreSQL 18 server that comes with npm, for everyone who does not name another by DATABASE_URL.
 * It listens on a Unix socket in a folder that only its user can enter, never on the network; that is why
 * it asks for no password. Processes that want the same data folder share one server.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { defaultBaseFolder } from './data-folder.ts'
import { type Account, serverAccount } from './embedded/account.ts'
import { type Binaries, findBinaries } from './embedded/binaries.ts'
import { makeDataFolder, makePrivateFolder, makeSocketFolder, SOCKET_PORT } from './embedded/folders.ts'
import { isPassing, type Keeper, keep } from './embedded/keeper.ts'
import { findPostmaster, removeReusedLocks } from './embedded/postmaster.ts'
import { run } from './embedded/run.ts'

const ROLE = 'chainrule'
const DATABASE = 'chainrule'
const MAX_LOG_BYTES = 5_000_000
const START_MS = 60_000

export interface EmbeddedServerOptions {
  /** Absolute path of the data folder; the server's own files go to `postgres/` in it. */
  readonly folder: string
  /** False for tests: a crash of the machine may lose data, and writing is faster. */
  readonly durable?: boolean
}

export interface EmbeddedServer {
  /** Address for every client of this machine that may enter the socket's folder. */
  readonly url: string
  readonly folder: string
  /** It was running before we came. */
  readonly attached: boolean
  /** Resolves when this process' connection to the server broke: the server was stopped or crashed. */
  lost(): Promise<void>
  /** Starts it again after it was lost; does nothing more than connect when it is up already. */
  revive(): Promise<void>
  /** Leaves the server, and stops it when no other process uses it. */
  stop(): Promise<void>
}

/** Makes the database when there is none, starts the server when it does not run, and connects to it. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  if (process.platform === 'win32') {
    throw new Error('The embedded database does not run on Windows. Use WSL, or set DATABASE_URL.')
  }
  const account = serverAccount()
  makeDataFolder(options.folder, account)
  const cluster = join(options.folder, 'postgres')
  const binaries = findBinaries(account, defaultBaseFolder())
  if (!existsSync(join(cluster, 'PG_VERSION'))) makeCluster(cluster, binaries, account)
  assertVersion(cluster, binaries)

  const key = createHash('sha256').update(options.folder).digest('hex').slice(0, 12)
  const socketFolder = makeSocketFolder(options.folder, key, account)
  const server = { cluster, socketFolder, binaries, account, durable: options.durable ?? true }
  const entered = await enter(server)
  let keeper = entered.keeper

  return {
    url: address(socketFolder, DATABASE),
    folder: options.folder,
    attached: entered.attached,
    lost: () => keeper.lost,
    async revive() {
      keeper = (await enter(server)).keeper
    },
    stop: () => leave(server, keeper),
  }
}

interface Server {
  readonly cluster: string
  readonly socketFolder: string
  readonly binaries: Binaries
  readonly account: Account | null
  readonly durable: boolean
}

/** Made aside and moved into place, so that an interruption leaves no half-made database. */
function makeCluster(cluster: string, binaries: Binaries, account: Account | null): void {
  const unfinished = makePrivateFolder(`${cluster}.${process.pid}`, account)
  try {
    run(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${ROLE}`,
        '--auth-local=trust',
        '--auth-host=reject',
        '--encoding=UTF8',
        // PostgreSQL's own locale: the same order of text on every machine and after every upgrade of libc.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-instructions',
      ],
      account,
    )
    renameSync(unfinished, cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error // otherwise another process was faster
  }
}

function assertVersion(cluster: string, binaries: Binaries): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (made === binaries.major) return
  throw new Error(
    `The data in ${cluster} was made by PostgreSQL ${made}, and PostgreSQL ${binaries.major} is installed. ` +
      'Export it with the old version (pg_dump), or move the folder away to begin anew.',
  )
}

/** @returns whether the server was running already. */
function launch(server: Server): boolean {
  const { cluster, socketFolder, binaries, account } = server
  if (findPostmaster(cluster) !== null) return true
  removeReusedLocks(cluster, socketFolder)
  const configuration = join(cluster, 'postgresql.conf')
  const written = `${configuration}.${process.pid}`
  rmSync(written, { force: true })
  // wx: root writes into another user's folder here, and must not follow a link somewhere else. Moved into
  // place, because another process may be starting the same server at this moment.
  writeFileSync(written, settings(server), { flag: 'wx', mode: 0o644 })
  renameSync(written, configuration)
  const log = join(cluster, 'server.log')
  if (existsSync(log) && statSync(log).size > MAX_LOG_BYTES) renameSync(log, `${log}.old`)
  try {
    // pg_ctl gives the server a session of its own: Ctrl+C in our terminal must not reach it before the
    // processes that use it have ended.
    run(
      binaries.pgCtl,
      ['start', '--pgdata', cluster, '--log', log, '--wait', '--timeout', '60', '--silent'],
      account,
    )
    return false
  } catch (error) {
    if (findPostmaster(cluster) !== null) return true // started by another process at the same moment
    const words = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n') : ''
    throw new Error(`The database server did not start.\n${words}`, { cause: error })
  }
}

function settings(server: Server): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  return [
    '# Written at every start. Use ALTER SYSTEM to change a setting for good.',
    "listen_addresses = ''",
    `unix_socket_directories = ${quoted(server.socketFolder)}`,
    'unix_socket_permissions = 0700',
    `port = ${SOCKET_PORT}`,
    'max_connections = 100',
    'shared_buffers = 64MB',
    'max_wal_size = 256MB',
    // Containers often have a small /dev/shm, which is where parallel workers meet.
    'max_parallel_workers_per_gather = 0',
    'max_parallel_maintenance_workers = 0',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "lc_messages = 'C'",
    ...(server.durable ? [] : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off']),
    '',
  ].join('\n')
}

function address(socketFolder: string, database: string): string {
  return `postgresql://${ROLE}@localhost/${database}?host=${encodeURIComponent(socketFolder)}&port=${SOCKET_PORT}`
}

async function createDatabase(socketFolder: string): Promise<void> {
  const client = new pg.Client({ connectionString: address(socketFolder, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } catch (error) {
    const taken = error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505')
    if (!taken) throw error
  } finally {
    await client.end()
  }
}

/** Another process may be starting or stopping the same server at this moment; then it takes a few tries. */
async function enter(server: Server): Promise<{ keeper: Keeper; attached: boolean }> {
  const deadline = performance.now() + START_MS
  for (;;) {
    try {
      const attached = launch(server)
      await createDatabase(server.socketFolder)
      return { keeper: await keep(address(server.socketFolder, DATABASE)), attached }
    } catch (error) {
      if (!isPassing(error) || performance.now() > deadline) throw error
      await setTimeout(100)
    }
  }
}

async function leave({ cluster, binaries, account }: Server, keeper: Keeper): Promise<void> {
  try {
    if (await keeper.leave()) {
      run(
        binaries.pgCtl,
        ['stop', '--pgdata', cluster, '--mode', 'fast', '--wait', '--timeout', '30', '--silent'],
        account,
      )
    } else {
      await keeper.close()
    }
  } catch (error) {
    if (findPostmaster(cluster) !== null) throw error // otherwise somebody stopped it already
  }
}

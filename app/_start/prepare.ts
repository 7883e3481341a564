/** What `npm start` and `npm run dev` have in common before the first part runs. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkout, dataFolder } from '#prisma/data-folder.ts'
import type { DatabaseServer } from '#prisma/database-server.ts'
import { environment } from '#prisma/environment.ts'
import { generate } from '#prisma/generate.ts'
import { type Choice, chooseHost, choosePort } from './listen.ts'
import { checkSandbox, chooseMode } from './sandbox.ts'
import { authSecret } from './secrets.ts'
import { step } from './steps.ts'
import { say } from './words.ts'

export interface Prepared {
  readonly root: string
  readonly logs: string
  readonly host: string
  readonly port: number
  readonly database: DatabaseServer
  /** Only for the web server: it signs sessions. */
  readonly authSecret: string
  /** For every part. */
  readonly env: NodeJS.ProcessEnv
}

/**
 * Data folder, database client, database, tables and content, in visible steps.
 * @throws whatever a step throws, or the reason of `stop`; then the database is stopped again.
 */
export async function prepare(stop: AbortSignal): Promise<Prepared> {
  const host = chooseHost(environment)
  const mode = chooseMode(environment)
  const choice = await choosePort(host, environment)
  const { version } = process
  await step(
    'doing.node',
    () => {},
    () => ({ word: 'step.node', parameters: { version } }),
  )
  await checkSandbox(mode, checkout)
  stop.throwIfAborted()
  const folder = dataFolder()
  const logs = join(folder, 'logs')
  await step(
    'doing.data',
    () => makeFolders(folder, logs),
    () => ({ word: 'step.data', parameters: { folder } }),
  )
  const secret = environment.BETTER_AUTH_SECRET ?? authSecret(folder)
  const { startDatabase, bringUpToDate } = await prepareClient()
  stop.throwIfAborted()
  const database = await startDatabase()
  try {
    stop.throwIfAborted()
    await bringUpToDate(database.url)
    stop.throwIfAborted()
  } catch (error) {
    await database.stop()
    throw error
  }
  announce(choice)
  return {
    root: checkout,
    logs,
    host,
    port: choice.port,
    database,
    authSecret: secret,
    env: {
      ...process.env,
      HOST: host,
      PORT: String(choice.port),
      DATABASE_URL: database.url,
      CHAINRULE_DATA: folder,
      SANDBOX: mode,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  }
}

/** As root others may pass through the data folder: the database server runs as another user. */
function makeFolders(folder: string, logs: string): void {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  mkdirSync(logs, { recursive: true, mode: 0o700 })
}

function announce({ port, instead }: Choice): void {
  if (instead !== null) console.log(`  ${say('port.next', { taken: instead, port })}`)
}

/** The other steps read the client that this one writes: their module is loaded afterwards. */
async function prepareClient() {
  await step('doing.generate', generate, () => ({ word: 'step.generate' }))
  return import('./database-steps.ts')
}

import { dataFolder } from './data-folder.ts'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
import { environment } from './environment.ts'

export interface DatabaseServer {
  readonly url: string
  /** Null when DATABASE_URL names a server that is not ours to start and stop. */
  readonly embedded: EmbeddedServer | null
  stop(): Promise<void>
}

/** The server that DATABASE_URL names, or the embedded one of this checkout. Sets DATABASE_URL of this process. */
export async function openDatabaseServer(): Promise<DatabaseServer> {
  if (environment.DATABASE_URL !== undefined) {
    return { url: environment.DATABASE_URL, embedded: null, stop: async () => {} }
  }
  const embedded = await startEmbeddedServer({ folder: dataFolder() })
  process.env.DATABASE_URL = embedded.url
  return { url: embedded.url, embedded, stop: embedded.stop }
}

/** Where the web server may listen. */
import { createServer } from 'node:net'
import { DEFAULT_HOST, DEFAULT_PORT, type Environment } from '#prisma/environment.ts'
import { StartError } from './steps.ts'
import { say } from './words.ts'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])
/** Every address of the machine: no name by which a request could be told to be meant for us. */
const EVERY = new Set(['0.0.0.0', '::', '[::]'])
const PORTS_TO_TRY = 100

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host)
}

/** @throws StartError when it is every address and nobody said by which name people come. */
export function chooseHost({ HOST = DEFAULT_HOST, APP_URL }: Pick<Environment, 'HOST' | 'APP_URL'>): string {
  if (EVERY.has(HOST) && APP_URL === undefined) throw new StartError(say('host.nameless', { host: HOST }))
  return HOST
}

export interface Choice {
  readonly port: number
  /** The default port, when it was in use and another was taken. */
  readonly instead: number | null
}

/**
 * The port that was asked for, or the first free one from the default on when nobody asked.
 * @throws StartError when the port is taken.
 */
export async function choosePort(
  host: string,
  { PORT }: Pick<Environment, 'PORT'>,
  isFree: (host: string, port: number) => Promise<boolean> = canListen,
): Promise<Choice> {
  if (PORT !== undefined) {
    if (await isFree(host, PORT)) return { port: PORT, instead: null }
    throw new StartError(say('port.taken', { port: PORT }))
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + PORTS_TO_TRY; port++) {
    if (await isFree(host, port)) return { port, instead: port === DEFAULT_PORT ? null : DEFAULT_PORT }
  }
  throw new StartError(say('port.none', { first: DEFAULT_PORT, last: DEFAULT_PORT + PORTS_TO_TRY - 1 }))
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

import type { drive } from '../library/driver.ts'
import { removePlatform } from './remove-platform.ts'

type Command = Parameters<typeof drive>[0]

/** What the frame asks, one at a time, each answered by exactly one message. */
export interface WorkerRequest {
  readonly command: Command
  readonly argument: string | Float64Array
}

/** A driver's answer, or the message of what it could not catch: a script that does not parse. */
export type WorkerReply = { readonly value: unknown } | { readonly thrown: string }

/** Lets the frame drive this worker. Everything of the platform is taken before a learner's code is there. */
export function listen(drive: (command: Command, argument: WorkerRequest['argument']) => unknown): void {
  const { postMessage } = globalThis
  const reply = (answer: WorkerReply): void => Reflect.apply(postMessage, globalThis, [answer])
  globalThis.addEventListener('message', (event) => {
    const { command, argument }: WorkerRequest = event.data
    try {
      const value = drive(command, argument)
      if (command === 'prepare') removePlatform()
      reply({ value })
    } catch (error) {
      reply({ thrown: error instanceof Error ? error.message : '' })
    }
  })
}

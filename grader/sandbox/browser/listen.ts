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

// Taken before a learner's code can put something else in their place.
const { postMessage } = globalThis
const { apply } = Reflect
const ErrorOf = Error

/** Lets the frame drive this worker. */
export function listen(drive: (command: Command, argument: WorkerRequest['argument']) => unknown): void {
  const reply = (answer: WorkerReply): void => apply(postMessage, globalThis, [answer])
  globalThis.addEventListener('message', (event) => {
    const { command, argument }: WorkerRequest = event.data
    try {
      const value = drive(command, argument)
      if (command === 'prepare') removePlatform()
      reply({ value })
    } catch (error) {
      reply({ thrown: error instanceof ErrorOf ? error.message : '' })
    }
  })
}

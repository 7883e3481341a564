/** Somebody asks to stop: Ctrl+C, a signal, the terminal closed, or the parent gone. */

export interface StopRequest {
  readonly requested: Promise<void>
  readonly signal: AbortSignal
  /** Called when the person asks again: do not wait any longer. */
  onSecond(hurry: () => void): void
}

const ORPHAN_CHECK_MS = 1000

/** Listens from now on. */
export function stopRequest(): StopRequest {
  const controller = new AbortController()
  let hurry = () => {}
  const { promise, resolve } = Promise.withResolvers<void>()
  const ask = () => {
    if (controller.signal.aborted) hurry()
    controller.abort()
    resolve()
  }
  // SIGHUP: the terminal was closed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  // npm hands signals on, but cannot when it is killed: then we belong to another parent all at once.
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent && !controller.signal.aborted) ask()
    }, ORPHAN_CHECK_MS).unref()
  }
  return {
    requested: promise,
    signal: controller.signal,
    onSecond(action) {
      hurry = action
    },
  }
}

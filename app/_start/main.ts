import type { Prepared } from './prepare.ts'
import { StartError } from './steps.ts'
import { stopRequest } from './stop-request.ts'
import { type SupervisedPart, supervise, webAddress } from './supervise.ts'
import { say } from './words.ts'

/** Ends the process when everything is stopped, or when it could not be started. */
export async function main(
  mode: 'production' | 'development',
  parts: (prepared: Prepared, stop: AbortSignal) => Promise<readonly SupervisedPart[]>,
): Promise<void> {
  const stop = stopRequest()
  try {
    // Loaded here, so that an environment that cannot be used is told like any other failure.
    const { prepare } = await import('./prepare.ts')
    const prepared = await prepare(stop.signal)
    let list: readonly SupervisedPart[]
    try {
      list = await parts(prepared, stop.signal)
      stop.signal.throwIfAborted()
    } catch (error) {
      await prepared.database.stop()
      throw error
    }
    await supervise(prepared, list, stop, () => {
      console.log(`\n${say('ready')} ${webAddress(prepared.host, prepared.port)}`)
      console.log(say('ready.stop'))
      if (mode === 'production') console.log(say('ready.logs', { folder: prepared.logs }))
    })
    process.exit(0)
  } catch (error) {
    if (stop.signal.aborted) console.log(say('stopped'))
    else console.error(`\n${say('failed')}\n${words(error)}`)
    process.exit(stop.signal.aborted ? 130 : 1)
  }
}

/** Words for the person; where a bug is suspected, its place too. */
function words(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof StartError || error.name === 'EnvironmentError') return error.message
  return process.env.DEBUG ? (error.stack ?? error.message) : error.message
}

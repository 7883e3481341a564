/**
 * The script of the frame that runs learners' code: a document of no origin, whose policy allows scripts of its own,
 * workers made from them, and nothing that reaches the network. It serves the one page that holds it.
 */
import { FrameRun } from './frame-run.ts'
import type { FromFrame, ToFrame, WireProgram } from './messages.ts'

/** Addresses of the workers' scripts, by language. */
const scripts = new Map<string, string>()
/** Workers made in advance: their library is compiled when a program comes. */
const spare = new Map<string, Worker>()
let current: { id: string; run: FrameRun } | null = null

addEventListener('message', function connect({ source, data, ports }) {
  const [port] = ports
  if (source !== parent || port === undefined || typeof data !== 'string') return
  removeEventListener('message', connect)
  const say = (message: FromFrame) => port.postMessage(message)
  port.onmessage = (event) => void hear(event.data, say)
  say({ type: 'ready', nonce: data })
})

async function hear(message: ToFrame, say: (message: FromFrame) => void): Promise<void> {
  if (message.type === 'install') {
    const script = new Blob([message.script], { type: 'text/javascript' })
    const address = URL.createObjectURL(script)
    scripts.set(message.language, address)
    spare.set(message.language, new Worker(address))
    return
  }
  const { run: id } = message
  if (message.type === 'open') {
    current?.run.end()
    current = { id, run: begin(message.language, message.program) }
    say({ type: 'opened', run: id, failure: await current.run.open() })
    return
  }
  if (current?.id !== id) return
  const { run } = current
  if (message.type === 'call')
    return say({ type: 'called', run: id, outcomes: await run.call(message.batch) })
  run.end()
  current = null
}

function begin(language: string, program: WireProgram): FrameRun {
  const address = scripts.get(language)
  if (address === undefined) throw new Error(`no script for ${language}`)
  const worker = spare.get(language) ?? new Worker(address)
  spare.set(language, new Worker(address))
  return new FrameRun(worker, program)
}

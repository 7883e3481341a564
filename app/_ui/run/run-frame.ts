/**
 * The frame in which learners' code runs, seen from the page: a document without origin that may start workers and reach
 * nothing. The page keeps the only port to it and believes only what parses.
 */
import { FrameMessage, type FrameRequest } from './messages.ts'

/** Its document has a policy of its own; see `run-policy.ts` of the server. */
const ADDRESS = '/api/run/frame'
const CONNECT_MS = 10_000

/** This browser, or this moment, cannot run code; the server can. */
export class RunUnavailable extends Error {
  override name = 'RunUnavailable'
}

/** The person stopped it. */
export class RunStopped extends Error {
  override name = 'RunStopped'
}

type Answer = Exclude<FrameMessage, { type: 'ready' }>

export class RunFrame {
  private readonly element: HTMLIFrameElement
  private readonly port: MessagePort
  private waiting: { run: string; resolve(answer: Answer): void; reject(error: Error): void } | null = null

  private constructor(element: HTMLIFrameElement, port: MessagePort) {
    this.element = element
    this.port = port
    port.onmessage = ({ data }) => this.hear(data)
  }

  /** @throws RunUnavailable */
  static async create(): Promise<RunFrame> {
    const element = document.createElement('iframe')
    // Without `allow-same-origin` its origin is nobody's: no cookie, no storage, no page is of it.
    element.sandbox.add('allow-scripts')
    element.referrerPolicy = 'no-referrer'
    element.title = 'Run'
    element.hidden = true
    element.src = ADDRESS
    const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }))
    document.body.append(element)
    try {
      await within(CONNECT_MS, loaded)
      return new RunFrame(element, await connect(element))
    } catch (error) {
      element.remove()
      throw error
    }
  }

  /** Gives it the script of a language's workers, once. */
  install(language: string, script: string): void {
    this.port.postMessage({ type: 'install', language, script })
  }

  /** Sends one request about a run and waits for its answer. Rejects when the run ends first. */
  async ask(request: FrameRequest, withinMs: number): Promise<Answer> {
    this.waiting?.reject(new RunStopped('another run was begun'))
    const answer = new Promise<Answer>((resolve, reject) => {
      this.waiting = { run: request.run, resolve, reject }
      this.port.postMessage(request)
    })
    return within(withinMs, answer)
  }

  /** Ends a run at once, whatever its code does; whoever waits for it gets `reason`. */
  close(run: string, reason: Error): void {
    this.port.postMessage({ type: 'close', run })
    if (this.waiting?.run !== run) return
    this.waiting.reject(reason)
    this.waiting = null
  }

  /** Takes the frame and all that runs in it off the page. */
  dispose(): void {
    this.waiting?.reject(new RunStopped('the page was left'))
    this.waiting = null
    this.port.close()
    this.element.remove()
  }

  private hear(data: unknown): void {
    const { success, data: message } = FrameMessage.safeParse(data)
    const { waiting } = this
    if (waiting === null) return
    if (!success) {
      this.waiting = null
      waiting.reject(new RunUnavailable('the frame said what no frame of ours says'))
      return
    }
    // What another run has left to say is about nothing any more.
    if (message.type === 'ready' || message.run !== waiting.run) return
    this.waiting = null
    waiting.resolve(message)
  }
}

/** Hands the frame its end of a channel; it answers with the nonce that came along. */
async function connect({ contentWindow }: HTMLIFrameElement): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel()
  const nonce = crypto.randomUUID()
  const answered = new Promise<void>((resolve, reject) => {
    port1.onmessage = ({ data }) => {
      const { success, data: message } = FrameMessage.safeParse(data)
      if (success && message.type === 'ready' && message.nonce === nonce) resolve()
      else reject(new RunUnavailable('the frame gave another answer'))
    }
  })
  // Its origin has no name that could be written here; the element is ours, and it loads nothing but its address.
  contentWindow?.postMessage(nonce, '*', [port2])
  await within(CONNECT_MS, answered)
  return port1
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RunUnavailable(`no answer in ${ms} ms`)), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

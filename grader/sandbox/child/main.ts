/**
 * The sandboxed process: reads requests on stdin, answers on stdout, one at a time. It holds no
 * secret, no expected value and no reference; it is killed from outside when it does not answer.
 */
import { writeSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { encodeFrame, FrameReader, type Reply, Request, type WireProgram } from '../protocol.ts'
import { python } from '../python/front-end.ts'
import { outfitOf } from '../python/outfit.ts'
import { typescript } from '../typescript/front-end.ts'
import type { FrontEnd } from './front-end.ts'
import { codeOf, compileLibrary, type Library, Realm } from './realm.ts'
import { send as sendReply } from './replies.ts'
import { type Failed, Submission } from './submission.ts'

const FRONT_ENDS: readonly FrontEnd[] = [typescript, python]
const STANDARD_MEMORY_MB = 64

type Language = WireProgram['language']

const libraries = new Map<Language, Library>()
/** A realm of each language that is in use, made in advance. */
const next = new Map<Language, Promise<Realm>>()
let submission: Submission | null = null
/** Requests that are read and not answered yet. */
let pending = 0

function send(reply: Reply, body?: Float64Array): void {
  sendReply(reply, body, pending > 1)
}

/** V8 has lost control over the isolate: say so with the last breath. */
function onCatastrophe(reason: string): void {
  const reply: Reply = { type: 'catastrophe', reason: reason.slice(0, 200) }
  try {
    for (const part of encodeFrame(reply)) writeSync(1, part)
  } finally {
    process.abort()
  }
}

function createRealm(language: Language, memoryMb: number): Promise<Realm> {
  const library = libraries.get(language)
  if (library === undefined) throw new Error(`not started for ${language}`)
  return Realm.create(library, memoryMb, onCatastrophe)
}

function prepareRealm(language: Language): Promise<Realm> {
  const waiting = next.get(language) ?? createRealm(language, STANDARD_MEMORY_MB)
  next.set(language, waiting)
  return waiting
}

/** The realm made in advance, if it has the memory that is asked for. */
async function takeRealm(language: Language, memoryMb: number): Promise<Realm> {
  const waiting = next.get(language)
  next.delete(language)
  const realm = await waiting
  if (realm?.memoryMb === memoryMb) return realm
  realm?.dispose()
  return createRealm(language, memoryMb)
}

async function open(program: WireProgram): Promise<void> {
  const start = performance.now()
  const frontEnd = FRONT_ENDS.find(({ language }) => language === program.language)
  if (frontEnd === undefined) throw new Error(`no front end for ${program.language}`)
  submission = new Submission(program, await takeRealm(program.language, program.limits.memoryMb))
  const failed = await submission.open(frontEnd)
  if (failed !== null) return sendFailed(failed)
  send({ type: 'opened', compileMs: performance.now() - start })
  // The next one's realm, while this one's is at work.
  void prepareRealm(program.language)
}

async function call(inputs: Float64Array): Promise<void> {
  if (submission === null) throw new Error('nothing is open')
  const outcome = await submission.call(inputs)
  if ('failure' in outcome) return sendFailed(outcome)
  const { packed, ...rest } = outcome
  send({ type: 'returned', ...rest }, packed)
}

function sendFailed(failed: Failed): void {
  send({ type: 'failed', ...failed })
}

async function handle(request: Request, body: Float64Array): Promise<void> {
  switch (request.type) {
    case 'start': {
      for (const frontEnd of FRONT_ENDS) frontEnd.warmUp()
      const code = request.keep ? keep() : []
      // From here on V8 compiles whole scripts at once: the code kept of a library then holds all its functions, and
      // no fresh isolate compiles them again. Set for good, because V8 refuses code that was kept under other flags.
      setFlagsFromString('--no-lazy')
      const library = await compileLibrary(request.library.typescript, { code: copyOf(body) })
      libraries.set('typescript', library)
      await prepareRealm('typescript')
      if (!request.keep) return send({ type: 'started', kept: [] })
      const kept = [...code, codeOf(library)]
      return send({ type: 'started', kept: kept.map(({ length }) => length) }, inOneRow(kept))
    }
    case 'python':
      libraries.set('python', await compileLibrary(request.script, { outfit: outfitOf(request, body) }))
      await prepareRealm('python')
      return
    case 'open':
      return open(request.program)
    case 'call':
      return call(body)
    case 'close':
      submission?.dispose()
      submission = null
      send({ type: 'closed' })
      for (const language of libraries.keys()) void prepareRealm(language)
  }
}

/** Nobody is left to answer to; a normal exit could wait for a thread that never ends. */
function die(): void {
  process.kill(process.pid, 'SIGKILL')
}

function copyOf(numbers: Float64Array): ArrayBuffer {
  return Float64Array.from(numbers).buffer
}

/** Bytes after each other, each part from a new number on. */
function inOneRow(parts: readonly Uint8Array[]): Float64Array {
  const row = new Float64Array(parts.reduce((sum, { length }) => sum + Math.ceil(length / 8), 0))
  const bytes = new Uint8Array(row.buffer)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += 8 * Math.ceil(part.length / 8)
  }
  return row
}

/** V8's code for what was run so far. */
let keep: () => readonly Uint8Array[] = () => []
let queue = Promise.resolve()

/** Called once, by the bootstrap. */
export function serve(keepCode: () => readonly Uint8Array[]): void {
  keep = keepCode
  const reader = new FrameReader()
  process.stdin.on('data', (chunk: Buffer) => {
    for (const { header, body } of reader.push(chunk)) {
      const request = Request.parse(header)
      pending++
      queue = queue.then(() => handle(request, body)).finally(() => pending--)
      queue.catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
        process.exit(70)
      })
    }
  })
  process.stdin.on('end', die)
  process.stdin.on('error', die)
  process.stdout.on('error', die)
}

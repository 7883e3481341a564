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
import { type Failed, type Returned, Submission } from './submission.ts'

const FRONT_ENDS: readonly FrontEnd[] = [typescript, python]
const STANDARD_MEMORY_MB = 64

type Language = WireProgram['language']

const libraries = new Map<Language, Library>()
/** A realm of each language that is in use, made in advance. */
const next = new Map<Language, Promise<Realm>>()
let submission: Submission | null = null
/** Why it did not open. */
let refusal: Failed | null = null
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
  refusal = await submission.open(frontEnd)
  if (refusal !== null) return sendFailed(refusal)
  send({ type: 'opened', compileMs: performance.now() - start })
}

/** Who opens a program may send calls along, before it is known whether it opens. */
async function callAll(rows: readonly Float64Array[]): Promise<void> {
  if (submission === null) throw new Error('nothing is open')
  const answer = (outcome: Failed | Returned): void => {
    if ('failure' in outcome) sendFailed(outcome)
    else {
      const { packed, ...rest } = outcome
      send({ type: 'returned', ...rest }, packed)
    }
    pending--
  }
  if (refusal !== null) for (const _ of rows) answer(refusal)
  else await submission.callAll(rows, answer)
}

function sendFailed(failed: Failed): void {
  send({ type: 'failed', ...failed })
}

async function handle(request: Exclude<Request, { type: 'call' }>, body: Float64Array): Promise<void> {
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
    case 'close':
      submission?.dispose()
      submission = null
      refusal = null
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
/** What is to be done, calls that came together as one. */
const tasks: (() => Promise<void>)[] = []
/** The calls that the last task is about, as long as more may join them. */
let joining: Float64Array[] | null = null
let working = false

function take(request: Request, body: Float64Array): void {
  pending++
  if (request.type === 'call') {
    if (joining !== null) joining.push(body)
    else {
      const rows = [body]
      joining = rows
      tasks.push(() => {
        if (joining === rows) joining = null
        return callAll(rows)
      })
    }
  } else {
    joining = null
    tasks.push(() => handle(request, body).finally(() => pending--))
  }
}

async function work(): Promise<void> {
  if (working) return
  working = true
  for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) await task()
  working = false
}

/** Called once, by the bootstrap. */
export function serve(keepCode: () => readonly Uint8Array[]): void {
  keep = keepCode
  const reader = new FrameReader()
  process.stdin.on('data', (chunk: Buffer) => {
    for (const { header, body } of reader.push(chunk)) take(Request.parse(header), body)
    work().catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      process.exit(70)
    })
  })
  process.stdin.on('end', die)
  process.stdin.on('error', die)
  process.stdout.on('error', die)
}

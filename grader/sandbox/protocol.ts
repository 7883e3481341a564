/**
 * The wire between supervisor and child. A frame is two lengths (uint32, little-endian), a JSON
 * header of at most {@link HEADER_LIMIT} bytes and a body of raw float64 numbers of at most
 * {@link BODY_LIMIT} bytes. Both sides parse headers by the schemas below; nothing else crosses, so
 * whoever takes over the child can send numbers and bounded strings, no objects with behaviour.
 */
import { z } from 'zod'
import { ProtocolError } from './protocol-error.ts'
import { FAILURE_CODES, PARAMETER_TYPES } from './session.ts'

export const HEADER_LIMIT = 1 << 20
export const BODY_LIMIT = 64 << 20
const PREFIX = 8

/** The child's own copy of the program; inputs come with each call. */
const WireProgram = z.object({
  language: z.enum(['typescript', 'python']),
  source: z.string(),
  entry: z.string(),
  parameters: z.array(z.object({ name: z.string(), type: z.enum(PARAMETER_TYPES) })),
  results: z.array(z.string()).min(1),
  lists: z.array(z.string()),
  withheld: z.array(z.string()),
  limits: z.object({ cpuMs: z.number().positive(), wallMs: z.number().positive(), memoryMb: z.int().min(8) }),
})
export type WireProgram = z.infer<typeof WireProgram>

export const Request = z.discriminatedUnion('type', [
  /**
   * Sent once. `library`: the scripts that a fresh isolate starts with, by language. The body: V8's code for it.
   * `keep`: there is none, and what V8 makes is to be handed over.
   */
  z.object({
    type: z.literal('start'),
    library: z.object({ typescript: z.string() }),
    keep: z.boolean(),
  }),
  /** Before the first Python program, unanswered. The body: machine code, then the memory of a Python that has started. */
  z.object({
    type: z.literal('python'),
    script: z.string(),
    functions: z.object({ load: z.int(), call: z.int() }),
    collecting: z.object({ depth: z.int(), roots: z.int(), plain: z.array(z.string()) }).nullable(),
    codeBytes: z.int().positive(),
    operators: z.object({ bool: z.int(), int: z.int(), float: z.int(), instance: z.int() }),
  }),
  z.object({ type: z.literal('open'), program: WireProgram }),
  /** One call per frame; the body is {@link packValues} of the parameters in order. */
  z.object({ type: z.literal('call') }),
  z.object({ type: z.literal('close') }),
])
export type Request = z.infer<typeof Request>

const WireFailure = z.object({
  code: z.enum(FAILURE_CODES),
  params: z.record(z.string().max(64), z.union([z.string().max(2048), z.number()])),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
})
const Console = z.string().max(20_000)

export const Reply = z.discriminatedUnion('type', [
  /** The body: V8's code for the program, the compiler and the library, each from a new number on; `kept`: their bytes. */
  z.object({ type: z.literal('started'), kept: z.array(z.int().nonnegative()).max(3) }),
  z.object({ type: z.literal('opened'), compileMs: z.number().nonnegative() }),
  /** `spent`: the child is in no state to be used again. */
  z.object({ type: z.literal('failed'), failure: WireFailure, console: Console, spent: z.boolean() }),
  /** The body is the results in order, see packing.ts. */
  z.object({
    type: z.literal('returned'),
    modified: z.array(z.boolean()).max(64),
    repeatable: z.boolean(),
    console: Console,
  }),
  z.object({ type: z.literal('closed') }),
  /** The isolate is beyond control; the child aborts right after this. */
  z.object({ type: z.literal('catastrophe'), reason: z.string().max(200) }),
])
export type Reply = z.infer<typeof Reply>

export interface Frame {
  header: unknown
  body: Float64Array
}

const EMPTY = new Float64Array(0)

export function encodeFrame(header: Request | Reply, body: Float64Array = EMPTY): Uint8Array[] {
  const text = Buffer.from(JSON.stringify(header))
  if (text.length > HEADER_LIMIT) throw new ProtocolError(`a header of ${text.length} bytes`)
  if (body.byteLength > BODY_LIMIT) throw new ProtocolError(`a body of ${body.byteLength} bytes`)
  const prefix = Buffer.alloc(PREFIX)
  prefix.writeUInt32LE(text.length, 0)
  prefix.writeUInt32LE(body.byteLength, 4)
  const parts: Uint8Array[] = [Buffer.concat([prefix, text])]
  if (body.length > 0) parts.push(new Uint8Array(body.buffer, body.byteOffset, body.byteLength))
  return parts
}

/** Cuts a stream of chunks into frames. Throws {@link ProtocolError} before it buffers too much. */
export class FrameReader {
  private chunks: Buffer[] = []
  private buffered = 0

  /** The frames that `chunk` completes. */
  push(chunk: Buffer): Frame[] {
    this.chunks.push(chunk)
    this.buffered += chunk.length
    const frames: Frame[] = []
    for (let frame = this.next(); frame !== null; frame = this.next()) frames.push(frame)
    return frames
  }

  private next(): Frame | null {
    if (this.buffered < PREFIX) return null
    const prefix = this.peek(PREFIX)
    const headerLength = prefix.readUInt32LE(0)
    const bodyLength = prefix.readUInt32LE(4)
    if (headerLength > HEADER_LIMIT || bodyLength > BODY_LIMIT || bodyLength % 8 !== 0)
      throw new ProtocolError(`a frame of ${headerLength} + ${bodyLength} bytes`)
    const total = PREFIX + headerLength + bodyLength
    if (this.buffered < total) return null
    const whole = this.peek(total)
    const rest = whole.subarray(total)
    this.chunks = rest.length > 0 ? [rest] : []
    this.buffered = rest.length
    const body = new Float64Array(bodyLength / 8)
    new Uint8Array(body.buffer).set(whole.subarray(PREFIX + headerLength, total))
    return { header: parseJson(whole.toString('utf8', PREFIX, PREFIX + headerLength)), body }
  }

  /** The first chunk, joined with as many others as `length` bytes need. */
  private peek(length: number): Buffer {
    const [first] = this.chunks
    if (first !== undefined && first.length >= length) return first
    const joined = Buffer.concat(this.chunks)
    this.chunks = [joined]
    return joined
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProtocolError('a header that is no JSON')
  }
}

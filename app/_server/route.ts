import type { z } from 'zod'
import { address } from './address.ts'
import { AppError, errorResponse, httpStatus, toAppError } from './errors.ts'
import { log } from './log.ts'
import { checkHost, checkOrigin } from './origin.ts'

interface Shape<Params, Body> {
  /** The path's segments, such as `{lab}`; without it they are not handed on. */
  params?: z.ZodType<Params>
  /** The JSON body; without it a body is not read. */
  body?: z.ZodType<Body>
  /** The most bytes of body that are read (default 16 KiB). */
  maxBytes?: number
}

interface Input<Params, Body> {
  request: Request
  params: Params
  body: Body
}

interface Context {
  params: Promise<unknown>
}

/**
 * A route handler: checks where the request comes from, parses path and body, and answers every failure with
 * the one error body. The handler sees only parsed input and throws AppError.
 */
export function route<Params = undefined, Body = undefined>(
  shape: Shape<Params, Body>,
  handle: (input: Input<Params, Body>) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      checkHost(request.headers, address())
      checkOrigin(request.method, request.headers, address())
      const params = parse(shape.params, await context.params)
      const body = parse(shape.body, shape.body && (await readJson(request, shape.maxBytes ?? 16 * 1024)))
      return await handle({ request, params, body })
    } catch (thrown) {
      const error = toAppError(thrown)
      if (httpStatus[error.code] >= 500) {
        log.error(
          { err: error.cause, method: request.method, path: new URL(request.url).pathname },
          error.code,
        )
      }
      return errorResponse(error)
    }
  }
}

function parse<T>(schema: z.ZodType<T> | undefined, value: unknown): T {
  if (schema === undefined) return undefined as T
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new AppError('invalid-input', { path: parsed.error.issues[0]?.path.join('.') ?? '' })
}

/**
 * Reads a JSON body, but never more than `maxBytes` of it.
 *
 * @throws AppError `unsupported-media-type`, `body-too-large`, `invalid-json`
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new AppError('unsupported-media-type')
  const tooLarge = new AppError('body-too-large', { limit: maxBytes })
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge

  const decoder = new TextDecoder('utf-8', { fatal: true })
  let size = 0
  let text = ''
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > maxBytes) throw tooLarge
      text += decoder.decode(chunk, { stream: true })
    }
    return JSON.parse(text + decoder.decode())
  } catch (error) {
    if (error === tooLarge) throw error
    throw new AppError('invalid-json', {}, { cause: error })
  }
}

'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { z } from 'zod'

/** Failures that only the browser can tell: no answer at all, or an answer that is not ours. */
type LocalCode = 'offline' | 'unknown'

/** What a request came to when it did not succeed; `code` is a key of the messages under `errors`. */
export class ApiError extends Error {
  readonly code: string
  readonly params: Record<string, string | number>
  readonly status: number

  constructor(code: string, params: Record<string, string | number> = {}, status = 0) {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.params = params
    this.status = status
  }

  /** Worth sending again later, unchanged: the request may never have arrived, or the server was not up. */
  get retryable(): boolean {
    return this.code === ('offline' satisfies LocalCode) || this.status === 429 || this.status >= 500
  }
}

const ErrorBody = z.object({
  error: z.object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  }),
})

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

interface Options {
  /** Cancels the request, e.g. when the page is left. */
  signal?: AbortSignal
  /** Lets the request outlive the page. */
  keepalive?: boolean
}

async function send(method: Method, path: string, body: unknown, options: Options): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      ...options,
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ApiError('offline')
  }
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer
  const ours = ErrorBody.safeParse(answer)
  if (ours.success) throw new ApiError(ours.data.error.code, ours.data.error.params, response.status)
  throw new ApiError('unknown', {}, response.status)
}

let ensured: Promise<unknown> | null = null

/**
 * Makes sure that there is an account to write to. A person who only looks has none; the first change
 * creates an anonymous one. Any number of calls at once send one request.
 */
export function ensureAccount(): Promise<unknown> {
  ensured ??= send('POST', '/api/account/ensure', {}, {}).catch((error: unknown) => {
    ensured = null
    throw error
  })
  return ensured
}

/** Call after signing in or out: the next change asks for an account again. */
export function forgetAccount(): void {
  ensured = null
}

/**
 * Calls an endpoint of ours and parses its answer. A change first makes sure of an account, and does so
 * once more if the session has meanwhile ended.
 *
 * @throws ApiError when the answer is not a success or does not arrive
 */
export async function api<T>(
  method: Method,
  path: string,
  schema: z.ZodType<T>,
  body?: unknown,
  options: Options = {},
): Promise<T> {
  const needsAccount = method !== 'GET' && !path.startsWith('/api/auth/')
  if (needsAccount) await ensureAccount()
  let answer: unknown
  try {
    answer = await send(method, path, body, options)
  } catch (error) {
    if (!needsAccount || !(error instanceof ApiError) || error.code !== 'no-account') throw error
    forgetAccount()
    await ensureAccount()
    answer = await send(method, path, body, options)
  }
  const parsed = schema.safeParse(answer)
  if (!parsed.success) throw new ApiError('unknown')
  return parsed.data
}

/** The words for a failure, in the reader's language; an unknown code still gets a sentence. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations('errors')
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) return t('unknown')
      // A code is data: the server may be newer than this page and know one that this page does not.
      const key = error.code as Parameters<typeof t.has>[0]
      return t.has(key) ? t(key, error.params) : t('unknown')
    },
    [t],
  )
}

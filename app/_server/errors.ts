import { isConnectionFailure } from '#prisma/connection-failure.ts'
import { isStorageFailure } from '#prisma/storage-failure.ts'

/**
 * Everything that can go wrong on the server's side of a request, as a closed list. A code is also the
 * key of its words (`errors.<code>` in app/messages), and maps to exactly one HTTP status.
 */
export const httpStatus = {
  'invalid-json': 400,
  'invalid-input': 400,
  'unsupported-media-type': 415,
  'body-too-large': 413,
  'foreign-host': 421,
  'foreign-origin': 403,
  'no-account': 401,
  'wrong-credentials': 401,
  'email-taken': 409,
  'invalid-email': 400,
  'weak-password': 400,
  'long-password': 400,
  'not-found': 404,
  'id-taken': 409,
  'nothing-to-undo': 409,
  'review-outdated': 409,
  'draft-outdated': 409,
  'submission-in-progress': 409,
  'source-too-long': 413,
  'hint-locked': 409,
  'too-many-requests': 429,
  'too-many-submissions': 429,
  'database-unavailable': 503,
  'database-full': 507,
  internal: 500,
} as const

export type ErrorCode = keyof typeof httpStatus
export type ErrorParams = Record<string, string | number>

/** The body of every answer that is not a success. */
export interface ErrorBody {
  error: { code: ErrorCode; params: ErrorParams }
}

/** An expected failure: its code says what the person reads and which HTTP status is sent. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.params = params
  }
}

/** Whatever was thrown, as the error that is told to the person. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (isConnectionFailure(error)) return new AppError('database-unavailable', {}, { cause: error })
  if (isStorageFailure(error)) return new AppError('database-full', {}, { cause: error })
  return new AppError('internal', {}, { cause: error })
}

/** The one mapping of a failure to an HTTP answer. */
export function errorResponse(error: AppError): Response {
  const body: ErrorBody = { error: { code: error.code, params: error.params } }
  const { seconds } = error.params
  const headers = {
    'Cache-Control': 'no-store',
    ...(seconds === undefined ? {} : { 'Retry-After': String(seconds) }),
  }
  return Response.json(body, { status: httpStatus[error.code], headers })
}

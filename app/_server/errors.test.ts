import { describe, expect, test } from 'vitest'
import { AppError, errorResponse, toAppError } from './errors.ts'

describe('toAppError', () => {
  test('keeps an expected failure as it is', () => {
    const error = new AppError('not-found')
    expect(toAppError(error)).toBe(error)
  })

  test('recognises a database that cannot be reached, however deep the cause is', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    expect(toAppError(new Error('query failed', { cause: refused })).code).toBe('database-unavailable')
    expect(toAppError(Object.assign(new Error('x'), { code: 'P1001' })).code).toBe('database-unavailable')
    const meta = { driverAdapterError: { cause: { originalCode: '57P03' } } }
    expect(toAppError(Object.assign(new Error('raw'), { code: 'P2010', meta })).code).toBe(
      'database-unavailable',
    )
    expect(toAppError(new Error('Connection terminated unexpectedly')).code).toBe('database-unavailable')
  })

  test('hides every other failure behind "internal"', async () => {
    const response = errorResponse(toAppError(new Error('password=hunter2')))
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('{"error":{"code":"internal","params":{}}}')
  })
})

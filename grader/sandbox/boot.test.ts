import { expect, test } from 'vitest'
import { bootNext } from './boot.ts'
import { openPool } from './pool.ts'

test('the first process compiles and hands over what V8 made, and the others begin with it', async () => {
  const pool = await openPool({ reserve: 0 })
  try {
    const next = await bootNext()
    expect(next.library?.length).toBeGreaterThan(10_000)
    const [sizes = new Uint8Array(0), ...parts] = next.bytes
    expect(parts.every(({ length }) => length > 10_000)).toBe(true)
    const told = Array.from({ length: parts.length }, (_, i) => Buffer.from(sizes).readUInt32LE(4 * i))
    expect(told).toEqual(parts.map(({ length }) => length))
  } finally {
    await pool.close()
  }
})

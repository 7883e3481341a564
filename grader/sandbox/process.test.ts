import { expect, test } from 'vitest'
import { isolationFor } from './isolation.ts'
import { SandboxProcess } from './process.ts'

/** A child that was taken over: it begins as it should, and then does what it likes on its end of the wire. */
async function takenOver(then: string): Promise<SandboxProcess> {
  const isolation = await isolationFor('local')
  const code = `
    const frame = (header, bytes = 0) => {
      const text = Buffer.from(JSON.stringify(header))
      const prefix = Buffer.alloc(8)
      prefix.writeUInt32LE(text.length, 0)
      prefix.writeUInt32LE(bytes, 4)
      return Buffer.concat([prefix, text, Buffer.alloc(bytes)])
    }
    process.stdin.once('data', () => {
      process.stdout.write(frame({ type: 'started', kept: [0, 0, 0] }))
      process.stdin.once('data', () => { ${then} })
    })
    process.stdin.resume()`
  const layer = { ...isolation.layer, walls: null, cgroups: null }
  const boot = { bytes: [], library: null, settle: () => {} }
  return SandboxProcess.start({ ...isolation, layer, nodeArgs: ['-e', code] }, boot, '', () => {})
}

test.each([
  [
    'answers without end',
    `const flood = () => { while (process.stdout.write(frame({ type: 'closed' }, 1 << 20))); process.stdout.once('drain', flood) }; flood()`,
  ],
  [
    'two answers to one request',
    `process.stdout.write(Buffer.concat([frame({ type: 'closed' }), frame({ type: 'closed' })]))`,
  ],
])('a child that sends %s is killed, and little of it is kept', async (_, then) => {
  const child = await takenOver(then)
  const before = process.memoryUsage().rss
  child.send({ type: 'close' })
  expect((await child.answer()).reply.type).toBe('closed')
  await expect.poll(() => child.alive, { timeout: 10_000 }).toBe(false)
  await expect(child.answer()).rejects.toThrow('an answer that nobody asked for')
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20)
})

test.each([
  [
    'a header that is no JSON',
    'const b = frame({}); b[9] = 0; process.stdout.write(b)',
    'a header that is no JSON',
  ],
  [
    'a reply that is none',
    "process.stdout.write(frame({ type: 'passed', score: 1 }))",
    'outside of the protocol',
  ],
  ['a frame of four gigabytes', 'process.stdout.write(Buffer.alloc(8, 255))', 'a frame of'],
  [
    'a header in a prototype',
    `process.stdout.write(frame(JSON.parse('{"__proto__":{"type":"closed"}}')))`,
    'outside of the protocol',
  ],
])('a child that sends %s is killed', async (_, then, text) => {
  const child = await takenOver(then)
  child.send({ type: 'close' })
  await expect(child.answer()).rejects.toThrow(text)
  expect(child.alive).toBe(false)
})

import { expect, test } from 'vitest'
import { chooseHost, choosePort } from './listen.ts'

const taken =
  (...ports: number[]) =>
  async (_host: string, port: number) =>
    !ports.includes(port)

test.each(['127.0.0.1', 'localhost', '::1'])('listens on the loopback address %s', (HOST) => {
  expect(chooseHost({ HOST })).toBe(HOST)
})

test('listens on 127.0.0.1 when no host is named', () => {
  expect(chooseHost({})).toBe('127.0.0.1')
})

test.each(['192.168.1.5', 'example.org'])('listens on %s, which others can reach', (HOST) => {
  expect(chooseHost({ HOST })).toBe(HOST)
})

test.each(['0.0.0.0', '::'])('wants to know the name people use when it listens on %s', (HOST) => {
  expect(() => chooseHost({ HOST })).toThrow('APP_URL')
  expect(chooseHost({ HOST, APP_URL: 'https://learn.example.org' })).toBe(HOST)
})

test('takes the next free port when nobody asked for one, and says which was taken', async () => {
  expect(await choosePort('127.0.0.1', {}, taken())).toEqual({ port: 3000, instead: null })
  expect(await choosePort('127.0.0.1', {}, taken(3000, 3001))).toEqual({ port: 3002, instead: 3000 })
})

test('never takes another port than the one that was asked for', async () => {
  expect(await choosePort('127.0.0.1', { PORT: 4000 }, taken(3000))).toEqual({ port: 4000, instead: null })
  await expect(choosePort('127.0.0.1', { PORT: 4000 }, taken(4000))).rejects.toThrow('4000')
})

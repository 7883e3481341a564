/** A part of the corpus for every run of the tests; `npm run attacks` tries all of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Arena, openArena } from './arena.ts'
import { allAttacks, KINDS, readAttack } from './attack.ts'

const attacks = allAttacks()

let arena: Arena
beforeAll(async () => {
  arena = await openArena()
})
afterAll(async () => expect(await arena.close()).toEqual([]))

describe.each(KINDS)('%s', (kind) => {
  const few = attacks.filter((attack) => attack.kind === kind && attack.quick)
  test.each(few.map((attack) => [`${attack.name}: ${attack.tries}`, attack] as const))(
    '%s',
    async (_, attack) => {
      const { complaints } = await arena.fight(attack)
      expect(complaints).toEqual([])
    },
  )
})

describe('the corpus', () => {
  test.each([
    ['denial', 80],
    ['integrity', 60],
    ['escape', 20],
    ['source', 20],
  ] as const)('of %s holds at least %i attacks', (kind, least) => {
    expect(attacks.filter((attack) => attack.kind === kind).length).toBeGreaterThanOrEqual(least)
  })

  test('says of each what it tries, and tells a wrong header by its file', () => {
    expect(() => readAttack('denial', 'x.ts', 'for (;;) {}')).toThrow('denial/x.ts has no header')
    expect(() => readAttack('denial', 'x.ts', '/*---\ntries: 1\n---*/\n')).toThrow('denial/x.ts')
    const text = "/*---\ntries: to nest deeply\nrepeat: { OPEN: ['(', 3] }\n---*/\n$OPEN$1\n"
    expect(readAttack('source', 'x.ts', text)).toMatchObject({ name: 'source/x', source: '(((1' })
  })
})

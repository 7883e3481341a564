import { afterAll, beforeAll, expect, test } from 'vitest'
import { prisma } from '#prisma/client.ts'
import { runBurst } from '../fixtures/burst.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

// 2,000 of them are part of `npm run test:soak`.
test('a burst over four workers is judged once each, and none is left', async () => {
  expect(await runBurst(150, 4)).toMatchObject({ verdicts: 150, repeated: 0 })
}, 60_000)

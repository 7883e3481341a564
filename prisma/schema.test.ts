import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../tests/fixtures/database.ts'
import { prisma } from './client.ts'
import { migrate } from './migrate.ts'
import { missingMigration } from './new-migration.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})

afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

test('the migrations make exactly what the schema says', async () => {
  expect(await missingMigration(database.url)).toBe('')
})

test('migrating a migrated database applies nothing', async () => {
  expect(await migrate(database.url)).toEqual([])
})

test('comparing leaves no database behind', async () => {
  await missingMigration(database.url)
  const left = await prisma.$queryRaw`select datname from pg_database where datname like 'chainrule_shadow%'`
  expect(left).toEqual([])
})

test('a person has one submission in the grader at a time, and any number of judged ones', async () => {
  await prisma.user.create({ data: { id: 'u', name: 'U', email: 'u@example.org' } })
  await prisma.topic.create({ data: { id: 't', position: 0 } })
  await prisma.lab.create({ data: { id: 'l', topicId: 't', position: 0, contentHash: '' } })
  const submit = (state: 'QUEUED' | 'RUNNING' | 'JUDGED') =>
    prisma.submission.create({
      data: {
        id: crypto.randomUUID(),
        userId: 'u',
        labId: 'l',
        labHash: '',
        language: 'TYPESCRIPT',
        mode: 'SUBMIT',
        source: '',
        state,
      },
    })
  await submit('JUDGED')
  await submit('JUDGED')
  await submit('RUNNING')
  await expect(submit('QUEUED')).rejects.toMatchObject({ code: 'P2002' })
  await expect(submit('RUNNING')).rejects.toMatchObject({ code: 'P2002' })
})

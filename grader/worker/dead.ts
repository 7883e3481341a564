/**
 * `npm run grader:dead [-- --json] [--retry <id>]…`: the submissions that could not be judged, newest first; or queues
 * the named ones again, `--retry all` for all of them. Exits with 1 when one of them could not be queued.
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { prisma } from '#prisma/client.ts'
import { openDatabaseServer } from '#prisma/database-server.ts'
import { reviveDeadLetter, selectDeadLetters } from '#prisma/dead-letter.ts'

const SHOWN = 100
const EVERY = 10_000

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, retry: { type: 'string', multiple: true } },
})

async function list(): Promise<void> {
  const letters = await selectDeadLetters(SHOWN)
  if (values.json) return console.log(JSON.stringify({ submissions: letters }))
  if (letters.length === 0) return console.log('Every submission could be judged.')
  console.table(
    letters.map(({ id, labId, language, fault, bytes, createdAt, givenUpAt }) => ({
      ...{ id, lab: labId, language, fault, bytes },
      ...{ sent: createdAt.toISOString(), 'given up': givenUpAt?.toISOString() ?? '' },
    })),
  )
  console.log('npm run grader:dead -- --retry <id> queues one again, --retry all all of them.')
}

/** @returns whether all of them are in the queue */
async function retry(asked: readonly string[]): Promise<boolean> {
  const ids = asked.includes('all') ? (await selectDeadLetters(EVERY)).map(({ id }) => id) : asked
  const outcomes: { id: string; outcome: string }[] = []
  for (const id of ids) {
    const outcome = z.uuid().safeParse(id).success ? await reviveDeadLetter(id) : 'unknown'
    outcomes.push({ id, outcome })
  }
  if (values.json) console.log(JSON.stringify({ submissions: outcomes }))
  else for (const { id, outcome } of outcomes) console.log(`${id}: ${WORDS[outcome] ?? outcome}`)
  return outcomes.every(({ outcome }) => outcome === 'queued')
}

const WORDS: Readonly<Record<string, string>> = {
  queued: 'queued again',
  unknown: 'no submission of this id was given up',
  busy: 'its sender has another submission in work; try again when that is judged',
}

const server = await openDatabaseServer()
let good = true
try {
  if (values.retry === undefined) await list()
  else good = await retry(values.retry)
} catch (error) {
  console.error(error instanceof Error ? error.message.trim() : error)
  good = false
} finally {
  await prisma.$disconnect()
  await server.stop()
}
process.exit(good ? 0 : 1)

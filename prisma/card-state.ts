/** What is remembered of each card: a cache of the review log's fold, rebuilt whenever the log changes. */
import { z } from 'zod'
import { type Database, prisma } from './client.ts'

const Row = z.object({
  cardId: z.string(),
  stability: z.number(),
  difficulty: z.number(),
  reps: z.int(),
  lapses: z.int(),
  step: z.literal(0).nullable(),
  lastReview: z.date(),
  due: z.date(),
})
export type CardState = z.infer<typeof Row>

export async function selectStates(userId: string, database: Database = prisma): Promise<CardState[]> {
  const rows = await database.cardState.findMany({ where: { userId }, omit: { userId: true } })
  return rows.map((row) => Row.parse(row))
}

export async function selectOptionalState(
  userId: string,
  cardId: string,
  database: Database = prisma,
): Promise<CardState | null> {
  const row = await database.cardState.findUnique({
    where: { userId_cardId: { userId, cardId } },
    omit: { userId: true },
  })
  return row && Row.parse(row)
}

export async function saveState(userId: string, state: CardState, database: Database): Promise<void> {
  const { cardId, ...data } = state
  await database.cardState.upsert({
    where: { userId_cardId: { userId, cardId } },
    create: { ...state, userId },
    update: data,
  })
}

/** Replaces the states of some cards by these; a card without one becomes new again. */
export async function replaceStates(
  userId: string,
  cardIds: readonly string[],
  states: readonly CardState[],
  database: Database,
): Promise<void> {
  await database.cardState.deleteMany({ where: { userId, cardId: { in: [...cardIds] } } })
  await database.cardState.createMany({ data: states.map((state) => ({ ...state, userId })) })
}

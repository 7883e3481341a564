/** What a person prefers; a person without a row has the defaults. */
import { z } from 'zod'
import { type Database, prisma } from './client.ts'

export const Settings = z.object({
  locale: z.enum(['zh', 'en']),
  timeZone: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
  desiredRetention: z.number(),
  newCardsPerDay: z.int(),
  shortcuts: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  locale: 'zh',
  timeZone: 'UTC',
  theme: 'system',
  desiredRetention: 0.9,
  newCardsPerDay: 15,
  shortcuts: true,
}

/** Null when the person never chose anything. */
export async function selectOptionalSettings(
  userId: string,
  database: Database = prisma,
): Promise<Settings | null> {
  const row = await database.settings.findUnique({ where: { userId } })
  return row && Settings.parse(row)
}

export async function selectSettings(userId: string, database: Database = prisma): Promise<Settings> {
  return (await selectOptionalSettings(userId, database)) ?? defaultSettings
}

/** Changes what is given and keeps the rest. */
export async function saveSettings(
  userId: string,
  change: Partial<Settings>,
  database: Database = prisma,
): Promise<Settings> {
  const row = await database.settings.upsert({
    where: { userId },
    create: { ...change, userId },
    update: change,
  })
  return Settings.parse(row)
}

import { selectStates } from '#prisma/card-state.ts'
import { prisma } from '#prisma/client.ts'
import { type Settings, saveSettings, selectSettings } from '#prisma/settings.ts'
import { lockLearner } from '#prisma/user.ts'
import { rebuildStates } from './card-states.ts'
import { AppError } from './errors.ts'

/**
 * Changes what is given and keeps the rest. Another desired retention moves every due date: the states are a
 * fold of log and settings, so they are folded anew.
 */
export async function changeSettings(userId: string, change: Partial<Settings>): Promise<Settings> {
  return prisma.$transaction(async (database) => {
    if (!(await lockLearner(userId, database))) throw new AppError('no-account')
    const before = await selectSettings(userId, database)
    const after = await saveSettings(userId, change, database)
    if (after.desiredRetention !== before.desiredRetention) {
      const states = await selectStates(userId, database)
      await rebuildStates(
        userId,
        states.map(({ cardId }) => cardId),
        database,
      )
    }
    return after
  })
}

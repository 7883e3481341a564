/** Who has looked at the solution of which lab. */
import { type Database, prisma } from './client.ts'

export async function hasSeenSolution(
  userId: string,
  labId: string,
  database: Database = prisma,
): Promise<boolean> {
  return (await database.solutionSeen.count({ where: { userId, labId } })) > 0
}

/** Records that the solution was opened; the first time counts. */
export async function recordSolutionSeen(
  userId: string,
  labId: string,
  database: Database = prisma,
): Promise<void> {
  await database.solutionSeen.createMany({ data: { userId, labId }, skipDuplicates: true })
}

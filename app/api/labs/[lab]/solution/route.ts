import { AppError } from '#app/_server/errors.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'
import { LabParams } from '#app/_server/submission-input.ts'
import { selectOptionalLabHash } from '#prisma/lab.ts'
import { recordSolutionSeen } from '#prisma/solution-seen.ts'

/** Records that the solution is opened: later submissions give no credit. The page shows it only after that. */
export const POST = route({ params: LabParams }, async ({ request, params: { lab } }) => {
  const { id: userId } = await requireUser(request.headers)
  if ((await selectOptionalLabHash(lab)) === null) throw new AppError('not-found')
  await recordSolutionSeen(userId, lab)
  return Response.json({})
})

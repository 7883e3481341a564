import { z } from 'zod'
import { AppError } from '#app/_server/errors.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'
import { LabParams } from '#app/_server/submission-input.ts'
import { selectLabSubmissions } from '#prisma/submission.ts'

const Query = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** The last submission of the page before. */
  before: z.uuid().optional(),
})

/** A person's submissions to a lab, newest first. */
export const GET = route({ params: LabParams }, async ({ request, params }) => {
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success)
    throw new AppError('invalid-input', { path: query.error.issues[0]?.path.join('.') ?? '' })
  const { id: userId } = await requireUser(request.headers)
  const { limit, before } = query.data
  const submissions = await selectLabSubmissions(userId, params.lab, limit, before)
  return Response.json({ submissions }, { headers: { 'Cache-Control': 'no-store' } })
})

import { z } from 'zod'
import { AppError } from '#app/_server/errors.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'
import { catalog } from '#labs/catalog.ts'
import { RUBRIC } from '#labs/schema.ts'
import { insertInterviewAnswer } from '#prisma/interview-answer.ts'

const Body = z.object({
  id: z.uuid(),
  questionId: z.string().max(200),
  rating: z.enum(RUBRIC),
  thoughtMs: z
    .int()
    .min(0)
    .max(24 * 60 * 60 * 1000),
})

const columns = { weak: 'WEAK', good: 'GOOD', excellent: 'EXCELLENT' } as const

/** Records how a person rated their own answer. It is their history; skill is never moved by it. */
export const POST = route({ body: Body }, async ({ request, body }) => {
  const { id: userId } = await requireUser(request.headers)
  const known = catalog().topics.some(({ interview }) => interview.some(({ id }) => id === body.questionId))
  if (!known) throw new AppError('not-found')
  const stored = await insertInterviewAnswer(userId, {
    ...body,
    rating: columns[body.rating],
    answeredAt: new Date(),
  })
  if (!stored) throw new AppError('id-taken')
  return Response.json({})
})

import { z } from 'zod'
import { answerItem } from '#app/_server/quiz/answers.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'
import { locales } from '#app/_ui/routing.ts'
import { QuizResponse } from '#prisma/quiz-answer.ts'

const Body = z.strictObject({
  id: z.uuid(),
  itemId: z.string().max(200),
  response: QuizResponse,
  // An hour on one question is a break, not thinking.
  durationMs: z
    .number()
    .min(0)
    .transform((ms) => Math.min(Math.round(ms), 30 * 60_000)),
  /** Language of the explanations. */
  locale: z.enum(locales),
})

/** Answers a quiz item. The same request sent twice is one answer. */
export const POST = route({ body: Body }, async ({ request, body }) => {
  const user = await requireUser(request.headers)
  const reply = await answerItem(user.id, body, new Date())
  return Response.json(reply, { status: reply.kind === 'judged' ? 201 : 200 })
})

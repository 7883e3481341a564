import { z } from 'zod'
import { isTimeZone } from '#app/_learning/local-day.ts'
import { recordReview } from '#app/_server/reviews.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'

const Body = z.strictObject({
  id: z.uuid(),
  cardId: z.string().max(200),
  rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  // Whoever goes for lunch with a card open has not thought about it for an hour.
  durationMs: z
    .number()
    .min(0)
    .transform((ms) => Math.min(Math.round(ms), 10 * 60_000)),
  timeZone: z.string().max(64).refine(isTimeZone),
  /** When it was given, if that was not now: without a connection it waits in the browser. */
  reviewedAt: z.iso.datetime().optional(),
})

/** A browser's clock may be wrong; what it says counts within this span before now. */
const longestWaitMs = 7 * 24 * 60 * 60 * 1000

function instantOf(reviewedAt: string | undefined, now: number): Date {
  const told = reviewedAt === undefined ? now : Date.parse(reviewedAt)
  return new Date(Math.min(now, Math.max(now - longestWaitMs, told)))
}

/** Rates a card. The same request sent twice is one review. */
export const POST = route({ body: Body }, async ({ request, body }) => {
  const user = await requireUser(request.headers)
  const { reviewedAt, ...review } = body
  const due = await recordReview(user.id, review, instantOf(reviewedAt, Date.now()))
  return Response.json({ due: due.toISOString() }, { status: 201 })
})

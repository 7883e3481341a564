import { z } from 'zod'
import { isTimeZone } from '#app/_learning/local-day.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'
import { changeSettings } from '#app/_server/settings.ts'

const Body = z.strictObject({
  locale: z.enum(['zh', 'en']).optional(),
  timeZone: z.string().max(64).refine(isTimeZone).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  desiredRetention: z.number().min(0.7).max(0.99).optional(),
  newCardsPerDay: z.int().min(0).max(200).optional(),
  shortcuts: z.boolean().optional(),
})

/** Changes what is given; answers with all settings. */
export const PUT = route({ body: Body }, async ({ request, body }) => {
  const user = await requireUser(request.headers)
  return Response.json(await changeSettings(user.id, body))
})

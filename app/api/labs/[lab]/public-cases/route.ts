import { AppError } from '#app/_server/errors.ts'
import { route } from '#app/_server/route.ts'
import { LabParams } from '#app/_server/submission-input.ts'
import { catalog } from '#labs/catalog.ts'
import { loadPublicCases } from '#labs/load-public-cases.ts'

/**
 * What a browser needs to judge a lab's public cases; null for a lab that only the server can run. It is the same for
 * everybody, so nobody has to be known.
 */
export const GET = route({ params: LabParams }, async ({ params: { lab } }) => {
  if (!catalog().labs.has(lab)) throw new AppError('not-found')
  return Response.json(await loadPublicCases(lab), { headers: { 'Cache-Control': 'no-cache' } })
})

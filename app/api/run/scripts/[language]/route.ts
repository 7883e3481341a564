import { z } from 'zod'
import { route } from '#app/_server/route.ts'
import { runScript } from '#app/_server/run-scripts.ts'

const Params = z.object({ language: z.enum(['typescript', 'python']) })

/** The script of the workers that run a language. The page hands it to its frame, which may fetch nothing. */
export const GET = route({ params: Params }, async ({ params }) => {
  return new Response(await runScript(params.language), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
})

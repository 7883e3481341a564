import { route } from '#app/_server/route.ts'
import { runPolicy } from '#app/_server/run-policy.ts'
import { runScript } from '#app/_server/run-scripts.ts'

/** The document that holds a learner's code in the browser. */
export const GET = route({}, async () => {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const script = await runScript('frame')
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Run</title></head><body><script nonce="${nonce}">${script}</script></body></html>`
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': runPolicy(nonce),
      'Cache-Control': 'no-store',
    },
  })
})

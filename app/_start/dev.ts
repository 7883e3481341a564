/** `npm run dev`: like `npm start`, but web and grader follow the sources, and write to the terminal. */
import { buildRunScripts } from './build.ts'
import { main } from './main.ts'
import { graderPart, webPart } from './parts.ts'

await main('development', async (prepared, stop) => {
  await buildRunScripts(prepared.root, stop)
  return [webPart(prepared, 'development'), graderPart(prepared, 'development')]
})

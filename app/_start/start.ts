/** `npm start`: sets up what is missing, then runs web and grader under one supervisor. */
import { build } from './build.ts'
import { main } from './main.ts'
import { graderPart, webPart } from './parts.ts'
import { step } from './steps.ts'

await main('production', async (prepared, stop) => {
  await step(
    'doing.build',
    () => build(prepared.root, stop),
    (built) => ({ word: built ? 'step.build' : 'step.build-current' }),
  )
  return [webPart(prepared, 'production'), graderPart(prepared, 'production')]
})

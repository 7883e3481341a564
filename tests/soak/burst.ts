/** 2,000 submissions at once over four workers: judged once each, without a stall. */
import { runBurst } from '../fixtures/burst.ts'
import { endStage, withDatabase } from './soak-database.ts'

const JOBS = 2_000
/** No pause may be so long that a worker has only found the next job by looking again. */
const STALL_MS = 5_000

const { taken, verdicts, repeated, seconds } = await withDatabase(() => runBurst(JOBS, 4))
const longest = Math.max(...taken.slice(1).map((at, i) => at - (taken[i] ?? at)))
const complaints = [
  ...(verdicts === JOBS ? [] : [`${verdicts} verdicts of ${JOBS}`]),
  ...(repeated === 0 ? [] : [`${repeated} were judged more than once`]),
  ...(longest < STALL_MS ? [] : [`nothing was taken for ${Math.round(longest)} ms`]),
]
endStage(
  { jobs: JOBS, 'jobs/s': Math.round(JOBS / seconds), 'longest gap ms': Math.round(longest) },
  complaints,
)

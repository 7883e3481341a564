/** Honest people among 5 % and 20 % hostile submissions: every honest result is right, and nobody is stalled. */
import { loadLab } from '#labs/load-lab.ts'
import { traffic } from '../bench/grading/hostile.ts'
import { withWorker } from '../bench/grading/queued.ts'
import { percentile } from '../bench/report.ts'
import { endStage } from './soak-database.ts'

const LAB = 'lrelu-backward'
const SUBMISSIONS = 300

const { reference } = await loadLab(LAB)
const rounds = await withWorker(2, async () => [
  await traffic(LAB, reference, SUBMISSIONS, 0),
  await traffic(LAB, reference, SUBMISSIONS, 0.05),
  await traffic(LAB, reference, SUBMISSIONS, 0.2),
])
const figures = rounds.flatMap(({ share, ms, gradesPerSecond }) => [
  [`${100 * share} % p95 ms`, Math.round(percentile(ms, 0.95))] as const,
  [`${100 * share} % grades/s`, Math.round(10 * gradesPerSecond) / 10] as const,
])
endStage(
  Object.fromEntries(figures),
  rounds.flatMap(({ share, wrong }) =>
    wrong > 0 ? [`${wrong} honest results wrong at ${100 * share} %`] : [],
  ),
)

/**
 * Gradients against differences of the learner's own forward, for labs in which the learner writes both. Where that
 * forward is right it is the lab's, which gradient.ts differentiates without asking anybody; this is for the cases on
 * which it is wrong: a right derivative of a wrong forward is then told from a wrong derivative.
 */
import { askGradient, type GradientReport, type Point } from '#engine/check-gradient.ts'
import { together } from '#engine/probing.ts'
import { generator } from '#engine/random.ts'
import { Tensor } from '#engine/tensor.ts'
import type { PreparedCase } from './cases.ts'
import { sameShape } from './elements.ts'
import { claimOf } from './gradient.ts'
import type { Lab, Tensors } from './lab.ts'
import { baseName, replaced } from './results.ts'
import { type Outcome, outputsOf, type Session } from './submission.ts'

/** A case on which the learner's forward is wrong, and what was returned there. */
export interface WrongForward {
  readonly prepared: PreparedCase
  readonly outputs: Tensors
}

/** The result that is the learner's own forward; null when the lab asks for gradients only. */
export function ownForward(lab: Lab): string | null {
  const { gradient } = lab
  if (!gradient) return null
  const given = new Set(lab.parameters.map(({ name }) => name))
  if (!Object.values(gradient.of).every((parameter) => given.has(parameter))) return null
  const values = lab.results.filter((result) => !(result in gradient.of))
  const through = gradient.through ?? (values.length === 1 ? values[0] : undefined)
  return through !== undefined && values.includes(through) ? through : null
}

/** Reports by case, in a session of their own: public cases are done with before a hidden one is called. */
export async function ownGradients(
  lab: Lab,
  cases: readonly WrongForward[],
  session: Session,
): Promise<ReadonlyMap<string, GradientReport>> {
  const isHidden = ({ prepared }: WrongForward) => prepared.visibility === 'hidden'
  const shown = await asked(
    lab,
    cases.filter((one) => !isHidden(one)),
    session,
  )
  return new Map([...shown, ...(await asked(lab, cases.filter(isHidden), session))])
}

/** Cases are asked about side by side, so that each round is one batch of calls. */
async function asked(
  lab: Lab,
  cases: readonly WrongForward[],
  session: Session,
): Promise<[string, GradientReport][]> {
  const through = ownForward(lab)
  const { gradient } = lab
  if (through === null || !gradient || cases.length === 0) return []
  const tasks = cases.map(({ prepared, outputs }) => {
    const random = generator(`${lab.id}/${prepared.id}/own-directions`)
    const claim = claimOf(gradient, prepared, outputs)
    return located(askGradient(claim, { random, directions: 1, locate: false }), prepared)
  })
  const running = together(tasks)
  let step = running.next()
  while (!step.done) {
    const outcomes = await session.call(step.value.map(({ at, prepared }) => replaced(prepared.inputs, at)))
    step = running.next(step.value.map(({ prepared }, i) => forwardIn(outcomes[i], through, prepared)))
  }
  return step.value.map((report, i) => [cases[i]?.prepared.id ?? '', report])
}

interface Located {
  readonly at: Point
  readonly prepared: PreparedCase
}

/** The same questions, each with the case that it is about. */
function* located(
  asking: Generator<readonly Point[], GradientReport, readonly Tensor[]>,
  prepared: PreparedCase,
): Generator<readonly Located[], GradientReport, readonly Tensor[]> {
  let step = asking.next()
  while (!step.done) step = asking.next(yield step.value.map((at) => ({ at, prepared })))
  return step.value
}

/** What the forward gave; not a number where it gave nothing, which no difference then agrees with. */
function forwardIn(outcome: Outcome | undefined, through: string, prepared: PreparedCase): Tensor {
  const { expected } = prepared.truth(through)
  const got = outputsOf(outcome)?.[baseName(through)]
  if (got && sameShape(got.shape, expected.shape)) return got
  if (got && got.size === 1 && expected.size === 1) return got.reshape([...expected.shape])
  return new Tensor(new Float64Array(expected.size).fill(Number.NaN), expected.shape)
}

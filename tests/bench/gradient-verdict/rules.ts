/** Rules by which a claimed gradient is accepted or rejected: the engine's and those of others, re-stated. */
import { checkGradient, type Point } from '#engine/check-gradient.ts'
import * as np from '#engine/np.ts'
import { generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'
import type { Case, Claim } from './cases.ts'

export type Decision = 'accepted' | 'rejected' | 'open'
export interface Rule {
  readonly name: string
  decide(source: Case, claim: Claim): Decision
}

const decided = (accepted: boolean): Decision => (accepted ? 'accepted' : 'rejected')
const close = (a: number, b: number, atol: number, rtol: number): boolean =>
  Math.abs(a - b) <= atol + rtol * Math.abs(b)
const inner = (a: Tensor, b: Tensor): number => np.sum(a.mul(b)).item()

/** The engine's differences alone; what they cannot tell stays open. */
export const engineRule: Rule = {
  name: 'engine, differences alone',
  decide: (source, claim) => byEngine(source, claim, false),
}

/** The same with the exact derivative where differences are inconclusive: the forward is the engine's own here. */
export const forwardModeRule: Rule = {
  name: 'engine, forward mode where differences are open',
  decide: (source, claim) => byEngine(source, claim, true),
}

function byEngine(
  { problem, inputs, upstream, regime }: Case,
  { backward, name }: Claim,
  isOurs: boolean,
): Decision {
  const names = inputs.map((_, i) => String(i))
  const named = (tensors: readonly Tensor[]): Point =>
    Object.fromEntries(names.map((key, i) => [key, tensors[i] as Tensor]))
  const forward = (point: Point): Tensor => problem.forward(...names.map((key) => point[key] as Tensor))
  const random = generator(`${problem.name}/${regime}/${name}`)
  const claim = { point: named(inputs), gradients: named(backward(upstream)), upstream }
  const options = { random, locate: false, ...(isOurs ? { forward } : {}) }
  const { status } = checkGradient(forward, claim, options)
  return status === 'inconclusive' ? 'open' : decided(status === 'passed')
}

/** Every input and output element: d output / d input, by central differences of step h. */
function jacobians({ problem, inputs }: Case, h: number): Tensor[][] {
  return inputs.map((input, which) =>
    Array.from({ length: input.size }, (_, i) => {
      const moved = (step: number): Tensor => {
        const x = input.copy()
        x.data[i] = (x.data[i] as number) + step
        return problem.forward(...inputs.map((other, k) => (k === which ? x : other)))
      }
      return moved(h)
        .sub(moved(-h))
        .div(2 * h)
    }),
  )
}

/** The same as the claimed backward pass has it, a row of it for each output element. */
function claimedJacobians({ value }: Case, { backward }: Claim): Tensor[][] {
  return Array.from({ length: value.size }, (_, j) => {
    const unit = np.zerosLike(value)
    unit.data[j] = 1
    return backward(unit)
  })
}

/** Whether `ok` holds for every entry of both Jacobians. */
function everyEntry(
  source: Case,
  claim: Claim,
  numeric: Tensor[][],
  ok: (claimed: number, numeric: number) => boolean,
): boolean {
  const rows = claimedJacobians(source, claim)
  return numeric.every((columns, which) =>
    columns.every((column, i) =>
      rows.every((row, j) => ok((row[which] as Tensor).data[i] as number, column.data[j] as number)),
    ),
  )
}

/** Numeric Jacobians do not depend on the claim. */
function remembered(h: number): (source: Case) => Tensor[][] {
  const known = new WeakMap<Case, Tensor[][]>()
  return (source) => {
    const before = known.get(source) ?? jacobians(source, h)
    known.set(source, before)
    return before
  }
}

const fine = remembered(1e-6)
const coarse = remembered(1 / 1024)

/** torch.autograd.gradcheck: all entries, h = 1e-6, |a − n| ≤ 1e-5 + 1e-3·|n|. */
export const pytorchRule: Rule = {
  name: 'PyTorch gradcheck',
  decide: (source, claim) =>
    decided(everyEntry(source, claim, fine(source), (a, n) => close(a, n, 1e-5, 1e-3))),
}

/** tf.test.compute_gradient: all entries, h = 1/1024, largest |a − n| below 1e-4. */
export const tensorflowRule: Rule = {
  name: 'TF2 compute_gradient',
  decide: (source, claim) =>
    decided(everyEntry(source, claim, coarse(source), (a, n) => Math.abs(a - n) < 1e-4)),
}

/** jax.test_util.check_grads, reverse mode: one random direction and cotangent, h = 1/2048, 1e-5 + 1e-5·|n|. */
export const jaxRule: Rule = {
  name: 'JAX check_grads',
  decide({ problem, inputs, value, regime }, { backward }) {
    const random = generator(`jax/${problem.name}/${regime}`)
    const h = 1 / 2048
    const directions = inputs.map((input) => random.normal(input.shape))
    const moved = (step: number): Tensor =>
      problem.forward(...inputs.map((x, i) => x.add((directions[i] as Tensor).mul(step))))
    const cotangent = random.normal(value.shape)
    const numeric = inner(
      moved(h)
        .sub(moved(-h))
        .div(2 * h),
      cotangent,
    )
    const claimed = backward(cotangent).reduce((sum, g, i) => sum + inner(g, directions[i] as Tensor), 0)
    return decided(close(claimed, numeric, 1e-5, 1e-5))
  },
}

/** CS231n: every coordinate of ⟨f, dy⟩, h = 1e-5, |a − n| / max(1e-8, |a| + |n|) below 1e-4. */
export const cs231nRule: Rule = {
  name: 'CS231n',
  decide({ problem, inputs, upstream }, { backward }) {
    const h = 1e-5
    const claimed = backward(upstream)
    const accepted = inputs.every((input, which) =>
      Array.from(input.data).every((_, i) => {
        const moved = (step: number): Tensor => {
          const x = input.copy()
          x.data[i] = (x.data[i] as number) + step
          return problem.forward(...inputs.map((other, k) => (k === which ? x : other)))
        }
        const n = inner(moved(h).sub(moved(-h)), upstream) / (2 * h)
        const a = (claimed[which] as Tensor).data[i] as number
        return Math.abs(a - n) / Math.max(1e-8, Math.abs(a) + Math.abs(n)) < 1e-4
      }),
    )
    return decided(accepted)
  },
}

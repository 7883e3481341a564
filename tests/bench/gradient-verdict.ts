/**
 * `npm run bench -- gradient-verdict`: false accepts and false rejects of the gradient verdict and of the rules of other
 * frameworks, over regimes. Wrong passes are counted per regime, and as submissions: accepted in every regime.
 */
import { compare } from '#checks/value.ts'
import * as np from '#engine/np.ts'
import type { Tensor } from '#engine/tensor.ts'
import { type Case, type Claim, drawCases, isWrongHere, regimes } from './gradient-verdict/cases.ts'
import { problems } from './gradient-verdict/problems.ts'
import {
  cs231nRule,
  engineRule,
  forwardModeRule,
  jaxRule,
  pytorchRule,
  type Rule,
  tensorflowRule,
} from './gradient-verdict/rules.ts'
import type { Report } from './report.ts'

const SEEDS = [1, 2, 3]
const TOLERANCE = { atol: 1e-8, rtol: 1e-6 }

export async function run(): Promise<Report> {
  const cases = drawCases(SEEDS)
  const rules = [
    wholeVerdict(cases),
    engineRule,
    forwardModeRule,
    pytorchRule,
    jaxRule,
    cs231nRule,
    tensorflowRule,
  ]
  const wrong = problems.flatMap((problem) =>
    claimsOf(cases, problem.name).filter(({ kind }) => kind !== 'right'),
  )
  return {
    rows: rules.flatMap((rule) => rowsOf(rule, cases)),
    notes: [
      `${problems.length} operations, ${wrong.length} wrong backward passes (${wrong.filter(({ kind }) => kind === 'subtle').length} of them subtle: 1e-4 too large, or one element 1 % off), ${SEEDS.length} cases in each regime.`,
      'A wrong pass counts in the cases where it differs from the right one by more than 1e-9 of the largest entry. A cell counts decisions; "open" is left to the value comparison. The last column counts wrong passes accepted in every case.',
      'Whole verdict: |Δ| ≤ 1e-8·S + 1e-6·|reference| for every element, S over the ordinary cases; differences explain, and what they leave open is decided so.',
    ],
  }
}

function claimsOf(cases: readonly Case[], problem: string): readonly Claim[] {
  return cases.find((source) => source.problem.name === problem)?.claims ?? []
}

/** Value and gradient together: a gradient is right when its elements are; see the gradient checks of a lab. */
function wholeVerdict(cases: readonly Case[]): Rule {
  const scales = new Map<string, number[]>()
  for (const { problem, regime, right } of cases) {
    if (regime !== 'ordinary') continue
    const before = scales.get(problem.name) ?? []
    scales.set(
      problem.name,
      right.map((g, i) => Math.max(before[i] ?? 0, np.max(np.abs(g)).item())),
    )
  }
  return {
    name: 'whole verdict',
    decide({ problem, right, upstream }, { backward }) {
      const claimed = backward(upstream)
      const wrong = right.some((expected, i) => {
        const scale = scales.get(problem.name)?.[i] ?? 1
        return compare(expected, claimed[i] as Tensor, TOLERANCE, scale).mismatched > 0
      })
      return wrong ? 'rejected' : 'accepted'
    },
  }
}

function rowsOf(rule: Rule, cases: readonly Case[]): Report['rows'] {
  const decisions = cases.flatMap((source) =>
    source.claims
      .filter((claim) => claim.kind === 'right' || isWrongHere(source, claim))
      .map((claim) => ({ source, claim, decision: rule.decide(source, claim) })),
  )
  const row = (name: string, kind: Claim['kind'], counted: 'accepted' | 'rejected') => {
    const mine = decisions.filter(({ claim }) => claim.kind === kind)
    const cells = Object.keys(regimes).map((regime) => {
      const here = mine.filter(({ source }) => source.regime === regime)
      const open = here.filter(({ decision }) => decision === 'open').length
      const count = here.filter(({ decision }) => decision === counted).length
      return [regime, `${count}/${here.length}${open > 0 ? ` (${open} open)` : ''}`]
    })
    const passes = new Map<string, boolean>()
    for (const { source, claim, decision } of mine) {
      const key = `${source.problem.name}/${claim.name}`
      passes.set(key, (passes.get(key) ?? true) && decision === 'accepted')
    }
    const throughout = [...passes.values()].filter(Boolean).length
    return {
      name: `${rule.name}: ${name}`,
      ...Object.fromEntries(cells),
      'in every case': counted === 'accepted' ? `${throughout}/${passes.size}` : '',
    }
  }
  return [
    row('right rejected', 'right', 'rejected'),
    row('blunders accepted', 'blunder', 'accepted'),
    row('subtle accepted', 'subtle', 'accepted'),
  ]
}

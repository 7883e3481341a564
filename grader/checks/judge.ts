/** From a submission to a verdict. Pure but for the program it is given to call. */

import type { GradientReport } from '#engine/check-gradient.ts'
import {
  type Check,
  type Language,
  type Message,
  num,
  type ShownCase,
  type ShownValue,
  type Verdict,
} from '#verdict'
import { type Called, callAll, planCalls, propertyFindings } from './calls.ts'
import { drawExample, type PreparedCase } from './cases.ts'
import { diagnose } from './diagnosis.ts'
import { shown } from './elements.ts'
import { EVERY_CASE, failureCheck, formCheck } from './form.ts'
import { gradientChecks, gradientId, isDifferentiated } from './gradient.ts'
import type { Inputs, Lab } from './lab.ts'
import { differs, type Observed } from './misconception.ts'
import { ownForward, ownGradients, type WrongForward } from './own-forward.ts'
import type { PreparedLab } from './prepare.ts'
import { propertyCheck, propertyId } from './property.ts'
import { redacted } from './redact.ts'
import { isList, isSeed, lengthsOf } from './results.ts'
import { type Failure, type Open, outputsOf, programOf, type Session } from './submission.ts'
import { hasPassed, scoreOf, summaryOf } from './summary.ts'
import { valueCheck } from './value.ts'

export interface Submission {
  readonly language: Language
  readonly source: string
  /** `run` tries the public cases, `submit` all. */
  readonly mode: Verdict['mode']
}

export interface JudgeOptions {
  /** Decides which cases are drawn anew in place of hidden ones that fail. */
  readonly seed: string
  /** Milliseconds from any origin. */
  now(): number
}

/** At most so many hidden regimes that fail are shown on a fresh case. */
const EXAMPLES = 3
const CONSOLE_LIMIT = 16 * 1024

/**
 * Judges a submission. Whatever the learner's code does comes out as a verdict; what `open` or a
 * session throws is the grader's own trouble and is passed on.
 */
export async function judge(
  prepared: PreparedLab,
  submission: Submission,
  open: Open,
  options: JudgeOptions,
): Promise<Verdict> {
  const { lab } = prepared
  const started = options.now()
  const cases = prepared.cases.filter(
    ({ visibility }) => submission.mode === 'submit' || visibility === 'public',
  )
  const program = programOf(prepared, submission.language, submission.source)
  const plan = planCalls(cases)
  const opened = await open(program, plan.batch)
  if (!opened.ok) return unopened(prepared, submission, cases, opened.failure, options.now() - started)
  const { compileMs } = opened
  let run = opened.runMs ?? 0
  const within = async <T>(session: Session, work: (session: Session) => Promise<T>): Promise<T> => {
    const before = options.now()
    try {
      return await work(session)
    } finally {
      // Before anything else is opened: a slot that waits for another slot may wait for ever.
      await session.close()
      run += options.now() - before
    }
  }
  const called = await within(opened.session, async (session) => plan.read(await session.call(plan.batch)))
  // What is told of a public case must not hold what the program kept of hidden ones: it starts anew.
  const wrong = wrongForwards(lab, called)
  const differentiated = wrong.length > 0 ? await open(program) : null
  const own = differentiated?.ok
    ? await within(differentiated.session, (session) => ownGradients(lab, wrong, session))
    : undefined
  const checks = called.flatMap((one) => checksOf(lab, one, own))
  // An example is told too.
  const wanted = examplesFor(lab, called, checks, options.seed)
  const again = wanted.length > 0 ? await open(program) : null
  const examples = again?.ok ? await within(again.session, (session) => callAll(session, wanted)) : []
  const failing = new Set(checks.filter(({ status }) => status !== 'passed').map((check) => check.case))
  const observed = called.map(observedIn)
  const diagnosis = failing.size > 0 ? diagnose(lab, observed, await prepared.rivals(open)) : null
  const hidden = new Map(
    cases.filter(({ visibility }) => visibility === 'hidden').map((one) => [one.id, lengthsOf(one.inputs)]),
  )
  const told = checks.map((check) => {
    const lengths = hidden.get(check.case)
    return lengths ? redacted(check, lengths) : check
  })
  const alike = examples.flatMap((one) => failsAlike(lab, one, checks))
  const total = options.now() - started
  return {
    ...head(prepared, submission),
    status: hasPassed(checks) ? 'passed' : 'failed',
    score: scoreOf(checks),
    summary: summaryOf(
      lab,
      submission.mode,
      told,
      cases,
      alike.flatMap((example) => example.checks),
    ),
    checks: [...told, ...alike.flatMap((example) => example.checks)],
    cases: [...cases, ...alike.map((example) => example.prepared)].map((one) => shownCase(one, failing)),
    diagnosis,
    console: consoleOf(called),
    timings: { compile: compileMs, run, check: Math.max(0, total - compileMs - run), total },
  }
}

/** A verdict on what could not be judged for a reason that is not the learner's. */
export function faultVerdict(
  head: Pick<Verdict, 'lab' | 'labHash' | 'language' | 'mode'>,
  summary: Message,
): Verdict {
  return {
    version: 1,
    ...head,
    status: 'error',
    score: 0,
    summary,
    checks: [],
    cases: [],
    diagnosis: null,
    console: '',
    timings: { compile: 0, run: 0, check: 0, total: 0 },
  }
}

function observedIn(one: Called): Observed {
  return { prepared: one.prepared, outputs: outputsOf(one.main), findings: propertyFindings(one) }
}

/** Form stops a case; everything else runs, whatever failed before it. */
function checksOf(
  lab: Lab,
  { prepared, main, further }: Called,
  own: ReadonlyMap<string, GradientReport> = new Map(),
): Check[] {
  const { check, outputs } = formCheck(prepared, main)
  if (!outputs) return [check, ...skippedChecks(lab, prepared)]
  return [
    check,
    ...determined(lab, prepared).map((result) => valueCheck(prepared, result, outputs)),
    ...(lab.gradient && isDifferentiated(lab, prepared)
      ? gradientChecks(lab, lab.gradient, prepared, outputs, own.get(prepared.id))
      : []),
    ...prepared.properties.map((probed, i) => propertyCheck(prepared, probed, outputs, further[i] ?? [])),
  ]
}

/** Results that have one right value on a case. */
function determined(lab: Lab, { wanted }: PreparedCase): string[] {
  return lab.results.filter((result) => !(result in wanted.free))
}

/** Cases on which the learner's own forward is wrong, though it can be judged. */
function wrongForwards(lab: Lab, called: readonly Called[]): WrongForward[] {
  const through = ownForward(lab)
  if (through === null) return []
  return called.flatMap(({ prepared, main }) => {
    const { outputs } = formCheck(prepared, main)
    return outputs && isDifferentiated(lab, prepared) && differs(prepared, through, outputs[through])
      ? [{ prepared, outputs }]
      : []
  })
}

/** What would have been checked on a case that did not get through its form check. */
function skippedChecks(lab: Lab, prepared: PreparedCase): Check[] {
  const skipped = (id: string, kind: Check['kind']): Check => ({
    id,
    case: prepared.id,
    kind,
    status: 'skipped',
    weight: 1,
    message: { code: `${kind}.skipped`, params: {} },
    detail: null,
  })
  const kind = prepared.regime.kind ?? 'value'
  const gradients = isDifferentiated(lab, prepared) ? Object.keys(lab.gradient?.of ?? {}) : []
  return [
    ...determined(lab, prepared).map((output) => skipped(`${output}.${kind}`, kind)),
    ...gradients.map((output) => skipped(gradientId(output), 'gradient')),
    ...prepared.properties.map((probed) => skipped(propertyId(probed), 'property')),
  ]
}

function unopened(
  prepared: PreparedLab,
  submission: Submission,
  cases: readonly PreparedCase[],
  failure: Failure,
  total: number,
): Verdict {
  const check = failureCheck(EVERY_CASE, failure)
  return {
    ...head(prepared, submission),
    status: 'failed',
    score: 0,
    summary: check.message,
    checks: [check, ...cases.flatMap((one) => skippedChecks(prepared.lab, one))],
    cases: cases.map((one) => shownCase(one, new Set())),
    diagnosis: null,
    console: '',
    timings: { compile: total, run: 0, check: 0, total },
  }
}

function head({ lab, hash }: PreparedLab, { language, mode }: Submission) {
  return { version: 1 as const, lab: lab.id, labHash: hash, language, mode }
}

/** After these a session is spent, or another try would only cost the same again. */
const SPENT: readonly string[] = ['time-limit', 'memory-limit', 'crashed']

/** One fresh case for each hidden regime that fails, up to a few; none when a public case fails already. */
function examplesFor(
  lab: Lab,
  called: readonly Called[],
  checks: readonly Check[],
  seed: string,
): PreparedCase[] {
  if (called.some(({ main }) => !main.ok && SPENT.includes(main.failure.code))) return []
  const failing = new Set(checks.filter(({ status }) => status === 'failed').map((check) => check.case))
  if (called.some(({ prepared }) => prepared.visibility === 'public' && failing.has(prepared.id))) return []
  const byRegime = new Map<string, PreparedCase>()
  for (const { prepared } of called) {
    const { regime, visibility, id } = prepared
    if (visibility === 'hidden' && failing.has(id) && !byRegime.has(regime.name))
      byRegime.set(regime.name, prepared)
  }
  return [...byRegime.values()].slice(0, EXAMPLES).map((one) => drawExample(lab, one, seed))
}

/** The example with its failed checks, which weigh nothing, if one of them failed on the hidden case too. */
function failsAlike(
  lab: Lab,
  called: Called,
  checks: readonly Check[],
): { prepared: PreparedCase; checks: Check[] }[] {
  const { prepared } = called
  const hiddenId = prepared.id.replace(/-example$/, '')
  const failedThere = checks
    .filter((check) => check.case === hiddenId && check.status === 'failed')
    .map(({ id }) => id)
  const failed = checksOf(lab, called).filter(
    ({ id, status }) => status === 'failed' && failedThere.includes(id),
  )
  return failed.length > 0 ? [{ prepared, checks: failed.map((check) => ({ ...check, weight: 0 })) }] : []
}

function shownCase(
  { id, regime, visibility, inputs }: PreparedCase,
  failing: ReadonlySet<string>,
): ShownCase {
  const wanted = visibility === 'example' || (visibility === 'public' && failing.has(id))
  return { id, regime: regime.name, visibility, inputs: wanted ? shownInputs(inputs) : null }
}

function shownInputs(inputs: Inputs): Record<string, ShownValue> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]): [string, ShownValue] => {
      if (typeof value === 'number') return [name, num(value)]
      if (typeof value === 'boolean' || typeof value === 'string') return [name, value]
      if (isSeed(value)) return [name, { seed: value.seed }]
      return [name, isList(value) ? value.map(shown) : shown(value)]
    }),
  )
}

function consoleOf(called: readonly Called[]): string {
  const printed = called
    .filter(({ prepared }) => prepared.visibility === 'public')
    .map(({ main }) => main.console)
  const lines = printed.filter((text) => text !== '').map((text) => text.replace(/\n?$/, '\n'))
  return lines.join('').slice(0, CONSOLE_LIMIT)
}

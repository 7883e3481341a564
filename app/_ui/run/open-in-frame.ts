/** A submission's program in the frame, as the judge opens and calls it anywhere. */
import type { Input, Inputs } from '#checks/lab.ts'
import type { Failure, Open, Outcome, Program, Session } from '#checks/submission.ts'
import { Tensor } from '#engine/tensor.ts'
import type { OutcomeMessage, SentTensor, SentValue } from './messages.ts'
import { type RunFrame, RunStopped, RunUnavailable } from './run-frame.ts'
import type { Translate } from './translation.ts'

/** All of a run's time; who needs more for an honest solution gets what the lab allows. */
const DEADLINE_MS = 5000
/** The frame keeps the deadline itself; one that does not is lost. */
const GRACE_MS = 3000
/** Beside the learner's time: making the worker, compiling the library. */
const OWN_WORK_MS = 15_000

/**
 * @param run names the run to the frame
 * @param translate turns the program's source into what its language's worker loads
 * @param stop ends the run at once, whatever its code does; what waits for it rejects with the signal's reason
 */
export function openInFrame(frame: RunFrame, run: string, translate: Translate, stop: AbortSignal): Open {
  stop.addEventListener('abort', () => frame.close(run, stop.reason))
  return async (program) => {
    const start = performance.now()
    const failure = await open(frame, run, program, translate, stop)
    if (failure) return { ok: false, failure }
    return {
      ok: true,
      compileMs: performance.now() - start,
      session: sessionOf(frame, run, program),
    }
  }
}

async function open(
  frame: RunFrame,
  run: string,
  program: Program,
  translate: Translate,
  stop: AbortSignal,
): Promise<Failure | null> {
  if (program.source.trim() === '') return { code: 'empty-source', params: {}, line: null, column: null }
  const translation = await translate(program.source)
  // The frame may run something else by now.
  stop.throwIfAborted()
  if (!translation.ok) return translation.failure
  const { code, map } = translation
  const { language, source, entry, parameters, results, lists, withheld } = program
  const answer = await frame.ask(
    {
      type: 'open',
      run,
      language,
      program: {
        ...{ code, map, entry, parameters, results, lists, withheld },
        lines: source.split('\n').length,
        limitMs: limitOf(program),
      },
    },
    limitOf(program) + OWN_WORK_MS,
  )
  if (answer.type !== 'opened') throw new RunUnavailable(`the frame answered open with ${answer.type}`)
  return answer.failure
}

function sessionOf(frame: RunFrame, run: string, program: Program): Session {
  return {
    async call(batch) {
      const answer = await frame.ask(
        { type: 'call', run, batch: batch.map((inputs) => argumentsOf(program, inputs)) },
        limitOf(program) + GRACE_MS,
      )
      if (answer.type !== 'called' || answer.outcomes.length !== batch.length)
        throw new RunUnavailable('the frame answered a call with something else')
      return answer.outcomes.map((outcome) => outcomeOf(program, outcome))
    },
    async close() {
      frame.close(run, new RunStopped('the run has ended'))
    },
  }
}

function limitOf({ limits }: Program): number {
  return Math.max(DEADLINE_MS, limits.wallMs)
}

function argumentsOf({ parameters }: Program, inputs: Inputs): SentValue[] {
  return parameters.map(({ name }) => {
    const value = inputs[name]
    if (value === undefined) throw new Error(`no value for the parameter ${name}`)
    if (value instanceof Tensor) return sent(value)
    return isList(value) ? value.map(sent) : value
  })
}

function isList(value: Input): value is readonly Tensor[] {
  return Array.isArray(value)
}

function sent({ shape, data }: Tensor): SentTensor {
  return { shape: [...shape], data }
}

function outcomeOf({ parameters, results: names }: Program, outcome: OutcomeMessage): Outcome {
  if (!outcome.ok) return outcome
  const { repeatable, console } = outcome
  const results: Record<string, Tensor> = {}
  const lists: Record<string, readonly Tensor[]> = {}
  for (const [i, name] of names.entries()) {
    const result = outcome.results[i]
    if (Array.isArray(result)) lists[name] = result.map(tensorOf)
    else if (result) results[name] = tensorOf(result)
  }
  const modified = parameters.filter((_, i) => outcome.modified[i]).map(({ name }) => name)
  return { ok: true, results, lists, modified, repeatable, console }
}

function tensorOf({ shape, data }: { shape: number[]; data: Float64Array }): Tensor {
  return new Tensor(data, shape)
}

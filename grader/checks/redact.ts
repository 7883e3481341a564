/**
 * What of a hidden case may be told: its regime and the kind of failure, never a number of it and
 * never a text or a number of the learner's own making, which could carry the inputs out. This is the only place
 * that decides it. The line that failed is told, which is a number of few bits.
 */
import type { Check, Detail, Message } from '#verdict'

/** Sentences that name only the lab's own words, shapes, or the kind of a number. */
const TELLING = new Set([
  'form.passed',
  'form.time-limit',
  'form.memory-limit',
  'form.missing-result',
  'form.withheld',
  'form.withheld-at',
  'form.crashed',
  'form.not-finite',
  'form.input-modified',
  'form.not-repeatable',
  'form.skipped',
])

/** Sentences with a shape of the learner's making beside the right one. */
const SHAPES = new Set(['form.wrong-shape', 'form.axes-of-one'])

/** @param lengths those of the axes of the case's own inputs */
export function redacted(check: Check, lengths: ReadonlySet<number>): Check {
  return { ...check, message: redactedMessage(check, lengths), detail: redactedDetail(check.detail) }
}

function redactedMessage({ kind, status, message, id }: Check, lengths: ReadonlySet<number>): Message {
  if (kind === 'form') {
    if (SHAPES.has(message.code)) return withoutSecretAxes(message, lengths)
    if (message.code === 'form.wrong-count') return withoutSecretCount(message)
    if (TELLING.has(message.code)) return message
    const { line, output } = message.params
    if (message.code === 'form.wrong-type')
      return { code: 'form.wrong-type-hidden', params: { output: output ?? '' } }
    return line === undefined
      ? { code: 'form.threw-hidden', params: {} }
      : { code: 'form.threw-hidden-at', params: { line } }
  }
  if (status !== 'failed') return message
  const { output = id.split('.')[0] ?? id, parameter } = message.params
  return { code: `${kind}.hidden`, params: parameter === undefined ? { output } : { output, parameter } }
}

/** Axes that a result has beyond those it should have, by mistake rather than to count something. */
const MORE_AXES = 2

/**
 * A shape is told if a mistake could have made it: of lengths that are 1 or those of the case, or all of its elements in a
 * row. Any other lengths could be numbers of the inputs.
 */
function withoutSecretAxes(message: Message, lengths: ReadonlySet<number>): Message {
  const [got, expected] = [message.params.got, message.params.expected].map(axesIn)
  const size = (expected ?? []).reduce((product, n) => product * n, 1)
  const isMistake =
    (got ?? []).length <= (expected ?? []).length + MORE_AXES &&
    (got ?? []).every((n) => n === 1 || n === size || lengths.has(n) || expected?.includes(n))
  return isMistake ? message : { ...message, params: { ...message.params, got: '[…]' } }
}

function axesIn(written: string | number | undefined): number[] {
  return (String(written ?? '').match(/\d+/g) ?? []).map(Number)
}

/** How many members a list has that is far too long says something else. */
function withoutSecretCount(message: Message): Message {
  const [got, most] = [Number(message.params.got), 2 * Number(message.params.expected)]
  return got > most ? { ...message, params: { ...message.params, got: `> ${most}` } } : message
}

function redactedDetail(detail: Detail | null): Detail | null {
  if (detail?.type === 'location') return { ...detail, text: '' }
  if (detail?.type === 'comparison') return { ...detail, worst: null, expected: null, got: null }
  return null
}

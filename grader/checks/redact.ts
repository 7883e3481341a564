/**
 * What of a hidden case may be told: its regime and the kind of failure, never a number of it and
 * never a text of the learner's own making, which could carry the inputs out. This is the only place
 * that decides it.
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
  'form.axes-of-one',
  'form.wrong-count',
  'form.not-finite',
  'form.input-modified',
  'form.not-repeatable',
  'form.skipped',
])

export function redacted(check: Check): Check {
  return { ...check, message: redactedMessage(check), detail: redactedDetail(check.detail) }
}

function redactedMessage({ kind, status, message, id }: Check): Message {
  if (kind === 'form') {
    if (message.code === 'form.wrong-shape') return withoutSecretAxes(message)
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

/** A shape with a 0 in it holds any numbers beside it, and they could be the inputs'. */
function withoutSecretAxes(message: Message): Message {
  const got = String(message.params.got ?? '')
  return /\b0\b/.test(got) ? { ...message, params: { ...message.params, got: '[0, …]' } } : message
}

function redactedDetail(detail: Detail | null): Detail | null {
  if (detail?.type === 'location') return { ...detail, text: '' }
  if (detail?.type === 'comparison') return { ...detail, worst: null, expected: null, got: null }
  return null
}

/** A verdict as text for a terminal. */
import type { LoadedLab } from '#labs/load-lab.ts'
import { errorText, numberText, renderCheckName, renderMessage } from '#messages/render.ts'
import { type Check, type Detail, type Message, type Num, Verdict } from '#verdict'
import { type Locale, printable, type Style } from './terminal.ts'
import { diagnosisWords } from './worded.ts'

/** Failed cases told for each check; the others are counted. */
const TOLD = 3
const SIGNS = { passed: '✓', failed: '✗', skipped: '·' } as const

export function report(given: Verdict, loaded: LoadedLab | null, locale: Locale, style: Style): string {
  // Messages, names of errors and what was printed are a learner's to choose.
  const verdict = Verdict.parse(
    JSON.parse(JSON.stringify(given), (_, value) => (typeof value === 'string' ? printable(value) : value)),
  )
  const say = (code: string, params: Message['params'] = {}) =>
    renderMessage({ code: `terminal.${code}`, params }, locale)
  const mark = verdict.status === 'passed' ? style.good : style.bad
  const sign = verdict.status === 'passed' ? SIGNS.passed : SIGNS.failed
  const weighed = verdict.checks.filter(({ weight }) => weight > 0)
  const counts = {
    passed: weighed.filter(({ status }) => status === 'passed').length,
    total: weighed.length,
    ms: Math.max(1, Math.round(verdict.timings.total)),
  }
  const lines = [
    `${mark(`${sign} ${say(verdict.status)}`)}  ${renderMessage(verdict.summary, locale)}`,
    style.faint(say('counts', counts)),
    ...diagnosisLines(verdict, loaded, locale, style),
    '',
    ...[...Map.groupBy(verdict.checks, ({ id }) => id).values()].flatMap((group) =>
      groupLines(verdict, group, locale, style),
    ),
  ]
  if (verdict.console) lines.push('', style.strong(say('console')), verdict.console.trimEnd())
  return lines.join('\n')
}

function diagnosisLines(verdict: Verdict, loaded: LoadedLab | null, locale: Locale, style: Style): string[] {
  if (!verdict.diagnosis) return []
  const text = diagnosisWords(verdict.diagnosis, loaded)[locale]
  const { cards } = verdict.diagnosis
  const review = renderMessage(
    { code: 'terminal.cards', params: { cards: cards.map((id) => `|${id}`).join('') } },
    locale,
  )
  const heading = renderMessage({ code: 'terminal.diagnosis', params: {} }, locale)
  return ['', style.strong(heading), ...indented(text), ...(cards.length > 0 ? indented(review) : [])]
}

function groupLines(verdict: Verdict, group: readonly Check[], locale: Locale, style: Style): string[] {
  const [first] = group
  if (!first) return []
  const own = group.filter(({ weight, kind }) => weight > 0 || kind === 'form')
  const passed = own.filter(({ status }) => status === 'passed').length
  const failed = group.filter(({ status }) => status === 'failed')
  const status = failed.length > 0 ? 'failed' : passed === own.length ? 'passed' : 'skipped'
  const colour = { passed: style.good, failed: style.bad, skipped: style.faint }[status]
  const cases = renderMessage({ code: 'terminal.cases', params: { passed, total: own.length } }, locale)
  const table = failed.find(({ detail }) => detail?.type === 'gradient')?.detail
  return [
    `${colour(SIGNS[status])} ${renderCheckName(first, locale)}  ${style.faint(cases)}`,
    ...failed.slice(0, TOLD).flatMap((check) => indented(failedLine(verdict, check, locale, style))),
    ...(table?.type === 'gradient' ? gradientTable(table, locale) : []),
  ]
}

function failedLine(verdict: Verdict, check: Check, locale: Locale, style: Style): string {
  const words = renderMessage(check.message, locale)
  const shown = verdict.cases.find(({ id }) => id === check.case)
  if (!shown) return words
  const params = { regime: `@regime.${shown.regime}`, case: shown.id }
  return `${words} ${style.faint(renderMessage({ code: 'terminal.case', params }, locale))}`
}

function gradientTable({ rows }: Extract<Detail, { type: 'gradient' }>, locale: Locale): string[] {
  const heads = ['yours', 'numeric', 'relative'].map((code) =>
    renderMessage({ code: `terminal.${code}`, params: {} }, locale),
  )
  const cells = [
    ['', ...heads],
    ...rows.map((row) => [
      `${row.passed ? SIGNS.passed : SIGNS.failed} ${row.output}`,
      text(row.analytic, numberText),
      text(row.numeric, numberText),
      text(row.relativeError, errorText),
    ]),
  ]
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => width(row[column + 1] ?? ''))))
  const first = Math.max(...cells.map((row) => width(row[0] ?? '')))
  return cells.map(([name = '', ...numbers]) => {
    const right = numbers.map((cell, column) => ' '.repeat((widths[column] ?? 0) - width(cell)) + cell)
    return `    ${name}${' '.repeat(first - width(name))}  ${right.join('  ')}`
  })
}

function text(value: Num, format: (x: number) => string): string {
  return typeof value === 'number' ? format(value) : value
}

/** Columns on a terminal: Chinese characters take two. */
function width(line: string): number {
  return [...line].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0)
}

function indented(lines: string): string[] {
  return lines.split('\n').map((line) => (line === '' ? '' : `    ${line}`))
}

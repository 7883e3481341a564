/** The grades of a folder as a table for a terminal, as JSON lines, and as CSV for a spreadsheet. */
import type { LoadedLab } from '#labs/load-lab.ts'
import { renderMessage } from '#messages/render.ts'
import type { Message } from '#verdict'
import { type Locale, printable, type Style } from '../terminal.ts'
import { diagnosisWords } from '../worded.ts'
import type { GradeLine } from './grade-line.ts'

const SIGNS = { passed: '✓', failed: '✗', error: '!' } as const
/** Mistakes listed at the end. */
const COMMON = 5

/** With its words in both languages. */
export function worded(line: GradeLine, loaded: LoadedLab) {
  const summary = {
    ...line.summary,
    zh: renderMessage(line.summary, 'zh'),
    en: renderMessage(line.summary, 'en'),
  }
  const diagnosis = line.diagnosis && { ...line.diagnosis, message: diagnosisWords(line.diagnosis, loaded) }
  return { ...line, summary, diagnosis }
}

export function table(lines: readonly GradeLine[], loaded: LoadedLab, locale: Locale, style: Style): string {
  const say = (code: string, params: Message['params'] = {}) =>
    renderMessage({ code: `terminal.${code}`, params }, locale)
  const name = Math.max(...lines.map(({ file }) => width(printable(file))))
  const rows = lines.map((line) => {
    const colour = line.status === 'passed' ? style.good : style.bad
    const file = printable(line.file)
    const score = `${Math.floor(line.score * 100)} %`.padStart(5)
    const what = printable(finding(line, loaded, locale)).replaceAll(/\s+/g, ' ')
    return `${colour(SIGNS[line.status])} ${file}${' '.repeat(name - width(file))}  ${score}  ${what}`
  })
  const passed = lines.filter(({ status }) => status === 'passed').length
  const mean = lines.reduce((sum, { score }) => sum + score, 0) / lines.length
  const counts = { passed, total: lines.length, score: Math.floor(mean * 100) }
  return [...rows, '', style.strong(say('folder-counts', counts)), ...mistakes()].join('\n')

  function mistakes(): string[] {
    const counted = Map.groupBy(
      lines.filter(({ status }) => status !== 'passed'),
      (line) => finding(line, loaded, locale),
    )
    const common = [...counted]
      .map(([what, { length }]) => ({ what, length }))
      .filter(({ length }) => length > 1)
    const shown = common.sort((a, b) => b.length - a.length).slice(0, COMMON)
    if (shown.length === 0) return []
    return [
      '',
      style.strong(say('folder-mistakes')),
      ...shown.map(({ what, length }) => `  ${String(length).padStart(4)} ×  ${printable(what)}`),
    ]
  }
}

/** The mistake by its name where it is known, else the verdict's first sentence. */
function finding(line: GradeLine, loaded: LoadedLab, locale: Locale): string {
  const name = line.diagnosis?.misconception
  const about = loaded.misconceptions.find((one) => one.name === name)?.about
  return about?.title[locale] ?? renderMessage(line.summary, locale)
}

const COLUMNS = ['file', 'language', 'status', 'score', 'finding', 'misconception', 'failed', 'ms', 'sha256']
/** So that spreadsheets read it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** RFC 4180. */
export function csv(lines: readonly GradeLine[], loaded: LoadedLab, locale: Locale): string {
  const rows = lines.map((line) => [
    line.file,
    line.language,
    line.status,
    String(line.score),
    finding(line, loaded, locale),
    line.diagnosis?.misconception ?? '',
    line.failed.join(' '),
    line.ms.toFixed(1),
    line.sha256 ?? '',
  ])
  return `${BYTE_ORDER_MARK}${[COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** What a spreadsheet would take for a formula is marked as a text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Columns on a terminal: Chinese characters take two. */
function width(line: string): number {
  return [...line].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0)
}

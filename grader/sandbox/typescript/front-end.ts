/** TypeScript: types are stripped by the compiler itself, in the sandboxed process, never elsewhere. */
import { SourceMap } from 'node:module'
import ts from 'typescript-transpile'
import { z } from 'zod'
import type { FrontEnd, Position, Translation } from '../child/front-end.ts'
import type { Failure } from '../session.ts'

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  isolatedModules: true,
}
const FILE = 'submission.ts'
const PREFIX = '(function (exports, require, module) {'

export const typescript: FrontEnd = {
  language: 'typescript',
  translate,
  warmUp: () => void translate('export function f(x: number): number { return x }'),
}

function translate(source: string): Translation {
  // A first line for a shell is no part of the language; its place is kept.
  const text = source.startsWith('#!') ? `//${source.slice(2)}` : source
  try {
    const { outputText, diagnostics = [] } = ts.transpileModule(text, {
      compilerOptions: OPTIONS,
      fileName: FILE,
      reportDiagnostics: true,
    })
    const [first] = diagnostics
    if (first !== undefined) return { ok: false, failure: syntaxError(first, text), spent: false }
    const script = `${PREFIX}${outputText}\n})`
    return { ok: true, script, locate: locator(text) }
  } catch (error) {
    // Nesting deeper than the compiler's stack; its state is undefined after that.
    const message = error instanceof Error ? error.message : ''
    return { ok: false, failure: failureAt(message, null), spent: true }
  }
}

function syntaxError(diagnostic: ts.Diagnostic, text: string): Failure {
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')
  return failureAt(message, diagnostic.start === undefined ? null : positionOf(text, diagnostic.start))
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function failureAt(text: string, position: Position | null): Failure {
  const { line, column } = position ?? { line: null, column: null }
  return { code: 'syntax-error', params: { text: text.slice(0, 500) }, line, column }
}

const MapText = z.object({
  version: z.number(),
  file: z.string(),
  sources: z.array(z.string()),
  names: z.array(z.string()),
  mappings: z.string(),
  sourceRoot: z.string(),
})

/** The map costs as much as the translation, and most submissions throw nothing: it is made on demand. */
function locator(text: string): (line: number, column: number) => Position | null {
  let map: SourceMap | undefined
  return (line, column) => {
    map ??= mapOf(text)
    const shift = line === 1 ? PREFIX.length : 0
    const found = map.findEntry(line - 1, Math.max(0, column - 1 - shift))
    if (!('originalLine' in found)) return null
    return { line: found.originalLine + 1, column: found.originalColumn + 1 }
  }
}

function mapOf(text: string): SourceMap {
  const compilerOptions = { ...OPTIONS, sourceMap: true }
  const { sourceMapText = '' } = ts.transpileModule(text, { compilerOptions, fileName: FILE })
  return new SourceMap({ ...MapText.parse(JSON.parse(sourceMapText)), sourcesContent: [] })
}

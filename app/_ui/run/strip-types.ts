/**
 * Strips a submission's types with the language service that the editor runs anyway: the same compiler in the same
 * version as the grader's, and no second copy of it for the browser to load.
 */
import type * as Monaco from 'monaco-editor/editor'
import { getTypeScriptWorker } from 'monaco-editor/languages/features/typescript/register'
import { RunUnavailable } from './run-frame.ts'
import type { Translation } from './translation.ts'

/** As the grader wraps it: an expression, a function of `exports`, `require` and `module`. */
const PREFIX = '(function (exports, require, module) {\n'

/** @throws RunUnavailable when the language service does not answer */
export async function stripTypes(model: Monaco.editor.ITextModel): Promise<Translation> {
  const file = model.uri.toString()
  try {
    const service = await (await getTypeScriptWorker())(model.uri)
    const [error] = await service.getSyntacticDiagnostics(file)
    if (error) return syntaxError(model, flat(error.messageText), error.start)
    const { outputFiles } = await service.getEmitOutput(file)
    const text = (ending: string) => outputFiles.find(({ name }) => name.endsWith(ending))?.text
    const [script, map] = [text('.js'), text('.js.map')]
    if (script === undefined || map === undefined) throw new RunUnavailable('nothing was emitted')
    // A first line for a shell is no part of the language; its place is kept.
    return { ok: true, code: `${PREFIX}${script.replace(/^#!/, '//')}\n})`, map: oneLineDown(map) }
  } catch (error) {
    if (error instanceof RunUnavailable) throw error
    throw new RunUnavailable('the language service does not answer', { cause: error })
  }
}

/** The map with a line of no source before its first one. */
function oneLineDown(map: string): string {
  const parsed: unknown = JSON.parse(map)
  if (typeof parsed !== 'object' || parsed === null || !('mappings' in parsed)) return map
  return JSON.stringify({ ...parsed, mappings: `;${parsed.mappings}` })
}

interface Chain {
  messageText: string
  next?: Chain[] | undefined
}

/** A message and what it follows from, as one sentence after the other. */
function flat(message: string | Chain): string {
  if (typeof message === 'string') return message
  return [message.messageText, ...(message.next ?? []).map(flat)].join(' ')
}

function syntaxError(model: Monaco.editor.ITextModel, text: string, start: number | undefined): Translation {
  const position = start === undefined ? null : model.getPositionAt(start)
  return {
    ok: false,
    failure: {
      code: 'syntax-error',
      params: { text: text.slice(0, 500) },
      line: position?.lineNumber ?? null,
      column: position?.column ?? null,
    },
  }
}

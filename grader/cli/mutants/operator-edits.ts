/** Changes of the language's own operators, literals and blocks, by Stryker's mutators. */
import { Instrumenter } from '@stryker-mutator/instrumenter'
import type { Edit } from './source-edit.ts'

const nothing = (): void => {}
const never = (): boolean => false
const silent = {
  isTraceEnabled: never,
  isDebugEnabled: never,
  isInfoEnabled: never,
  isWarnEnabled: never,
  isErrorEnabled: never,
  isFatalEnabled: never,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
}

/** What an error says is nobody's result. */
const OPTIONS = { plugins: null, excludedMutations: ['StringLiteral'], ignorers: [], noHeader: true }

export async function operatorEdits(source: string): Promise<Edit[]> {
  const file = { name: 'reference.ts', content: source, mutate: true }
  const { mutants } = await new Instrumenter(silent).instrument([file], OPTIONS)
  const starts = lineStarts(source)
  const offset = ({ line, column }: { line: number; column: number }) => (starts[line] ?? 0) + column
  return mutants.map(({ mutatorName, location, replacement }) => ({
    mutator: mutatorName,
    start: offset(location.start),
    end: offset(location.end),
    text: replacement,
  }))
}

function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

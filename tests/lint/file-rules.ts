/** Rules that look at one file at a time. */
import type { Finding, SourceFile } from './finding.ts'

/** About 300 is the aim; beyond this a file has more than one idea. */
export const MAX_LINES = 400

export function checkLength(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ path, lines }) => ({ path, message: `has ${lines} lines, more than ${MAX_LINES}: split it` }))
}

/** Folders that exist on somebody's machine only. */
const MACHINE_PATH = /(?:^|["'`\s(=:])(\/(?:work|root|home\/\w+|Users\/\w+|workspace)\/[\w.-]+)/m

export function checkMachinePaths(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const found = MACHINE_PATH.exec(text)?.[1]
    return found === undefined ? [] : [{ path, message: `names a path of one machine: ${found}` }]
  })
}

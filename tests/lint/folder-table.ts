/** Imports that break the folder table, type imports included: a type is a dependency too. */
import { posix } from 'node:path'
import ts from 'typescript-transpile'
import type { Finding, SourceFile } from './finding.ts'
import { type Place, placeOf } from './places.ts'

/** `imports` of package.json: `#engine/*` → `./grader/engine/*`. */
export type ImportMap = Readonly<Record<string, string>>

export function checkFolderTable(files: readonly SourceFile[], imports: ImportMap): Finding[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path)
    if (place === null || place.mayImport.includes('*')) return []
    return specifiers(file.text).flatMap((specifier) => {
      const message = checkImport(file.path, place, specifier, imports)
      return message === null ? [] : [{ path: file.path, message }]
    })
  })
}

function specifiers(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
}

function checkImport(path: string, place: Place, specifier: string, imports: ImportMap): string | null {
  const target = resolve(path, specifier, imports)
  if (target === null) return checkPackage(place, specifier)
  const other = placeOf(target)
  if (other === null || other === place) return null
  if (!place.mayImport.includes(other.name)) {
    return `${place.name} may not import ${other.name} ("${specifier}"): ${place.reason}`
  }
  if (specifier.startsWith('.') && root(path) !== root(target)) {
    return `imports another place by a relative path ("${specifier}"): use package.json#imports`
  }
  return null
}

/** The folder that package.json#imports names: places inside one of them may use relative paths. */
function root(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('grader/') ? 2 : 1)
    .join('/')
}

/** @returns the path inside the repository, or null for a package */
function resolve(path: string, specifier: string, imports: ImportMap): string | null {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), specifier))
  if (!specifier.startsWith('#')) return null
  for (const [pattern, target] of Object.entries(imports)) {
    const [before = '', after] = pattern.split('*')
    if (after === undefined ? specifier === pattern : specifier.startsWith(before)) {
      return posix.normalize(target.replace('*', specifier.slice(before.length)))
    }
  }
  return null
}

function checkPackage(place: Place, specifier: string): string | null {
  if (place.packages === undefined) return null
  const allowed = place.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
  return allowed ? null : `${place.name} may not import "${specifier}": ${place.reason}`
}

/** The scripts that run submissions in a browser, as the build wrote them; see `app/_start/build.ts`. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

type Name = 'frame' | 'typescript' | 'python'

const read = new Map<Name, Promise<string>>()

export function runScript(name: Name): Promise<string> {
  const known = read.get(name)
  if (known) return known
  const path = join(/* turbopackIgnore: true */ process.cwd(), '.next', 'chainrule-run', `${name}.js`)
  const fresh = readFile(path, 'utf8')
  // In development they may be built anew.
  if (process.env.NODE_ENV === 'production') read.set(name, fresh)
  fresh.catch(() => read.delete(name))
  return fresh
}

/**
 * The public cases of a lab, as browsers get them. Node only. The lab's own code draws them, so that code and whatever
 * it hands its tensors to are imported at run time, from one and the same place: a bundler's copy of the engine would
 * not know the tensors for its own.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { prepareLab } from '#checks/prepare.ts'
import type { PublicCases, packLab } from '#checks/public-cases.ts'
import { contentRoot } from './catalog.ts'
import { loadLab } from './load-lab.ts'

const packed = new Map<string, Promise<PublicCases | null>>()

/**
 * Made on the first call and kept for the life of the process.
 *
 * @returns null for a lab that only the server can run
 * @throws LabError `unknown-lab`, `lab-broken`
 */
export async function loadPublicCases(id: string, root: string = contentRoot()): Promise<PublicCases | null> {
  const { lab, hash } = await loadLab(id, root)
  const known = packed.get(hash)
  if (known) return known
  const fresh = importChecks().then((checks) => checks.packLab(checks.prepareLab(lab, hash, [])))
  packed.set(hash, fresh)
  fresh.catch(() => packed.delete(hash))
  return fresh
}

const Prepare = z.object({ prepareLab: z.custom<typeof prepareLab>((value) => typeof value === 'function') })
const Pack = z.object({ packLab: z.custom<typeof packLab>((value) => typeof value === 'function') })

async function importChecks() {
  const [prepare, pack] = await Promise.all(
    ['prepare.ts', 'public-cases.ts'].map((file) => {
      const path = join(/* turbopackIgnore: true */ process.cwd(), 'grader', 'checks', file)
      return import(/* turbopackIgnore: true */ /* webpackIgnore: true */ pathToFileURL(path).href)
    }),
  )
  return { ...Prepare.parse(prepare), ...Pack.parse(pack) }
}

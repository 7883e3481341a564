/** The labs that this worker judges, each loaded once: its cases stay drawn and its wrong solutions' outputs known. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Lab } from '#checks/lab.ts'
import { type Misconception, type PreparedLab, prepareLab } from '#checks/prepare.ts'
import { type Catalog, contentRoot } from '#labs/catalog.ts'
import { MisconceptionAbout } from '#labs/schema.ts'
import { GradingFault } from './fault.ts'

export interface Labs {
  /**
   * The lab whose content has this hash.
   *
   * @throws GradingFault `lab-changed` when this worker has another content, or none
   */
  load(id: string, hash: string): Promise<PreparedLab>
}

export function openLabs(catalog: Catalog, root: string = contentRoot()): Labs {
  const loaded = new Map<string, Promise<PreparedLab>>()
  return {
    async load(id, hash) {
      const texts = catalog.labs.get(id)
      if (texts?.hash !== hash) throw new GradingFault('lab-changed', `no lab ${id} of content ${hash} here`)
      const known = loaded.get(hash)
      if (known !== undefined) return known
      const loading = loadLab(join(root, texts.topic, id), hash)
      loaded.set(hash, loading)
      loading.catch(() => loaded.delete(hash))
      return loading
    },
  }
}

/** Content of the checkout is code of ours: it is type-checked and tested there, not here. */
async function loadLab(folder: string, hash: string): Promise<PreparedLab> {
  const { default: lab }: { default: Lab } = await import(pathToFileURL(join(folder, 'lab.ts')).href)
  const wrong = join(folder, 'misconceptions')
  const files = (await readdir(wrong)).filter((file) => file.endsWith('.ts'))
  return prepareLab(lab, hash, await Promise.all(files.map((file) => readMisconception(join(wrong, file)))))
}

async function readMisconception(file: string): Promise<Misconception> {
  const { about }: { about: unknown } = await import(pathToFileURL(file).href)
  const { cards } = MisconceptionAbout.parse(about)
  return { name: basename(file, '.ts'), language: 'typescript', source: await readFile(file, 'utf8'), cards }
}

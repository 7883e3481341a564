/**
 * A lab as it is judged: its contract, the sources beside it, and the words of its misconceptions.
 * Node only. `lab.ts` is imported at run time, so a bundler must leave this import alone.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Lab } from '#checks/lab.ts'
import { contentRoot } from './catalog.ts'
import { ContentReader } from './content-reader.ts'
import { LabContract } from './contract.ts'
import { EquivalentMutants, MisconceptionAbout } from './schema.ts'

/** What a lab says about one of its wrong solutions. */
export type MisconceptionWords = MisconceptionAbout

export interface LoadedMisconception {
  /** The file's name without its ending. */
  readonly name: string
  readonly language: 'typescript'
  readonly source: string
  /** Ids of the cards to review. */
  readonly cards: readonly string[]
  readonly about: MisconceptionWords
}

export interface LoadedLab {
  readonly lab: Lab
  /** SHA-256 over the names and bytes of every file of the lab's folder, as in the catalog. */
  readonly hash: string
  readonly reference: string
  readonly starter: string
  /** The same in Python; null where the lab is not offered in it. */
  readonly python: { readonly reference: string; readonly starter: string } | null
  /** Sorted by name. */
  readonly misconceptions: readonly LoadedMisconception[]
  readonly equivalentMutants: EquivalentMutants
}

export type LabErrorCode = 'unknown-lab' | 'lab-broken'

/** There is no such lab, or its files cannot be used. */
export class LabError extends Error {
  readonly code: LabErrorCode

  constructor(code: LabErrorCode, message: string) {
    super(message)
    this.name = 'LabError'
    this.code = code
  }
}

const loaded = new Map<string, Promise<LoadedLab>>()

/**
 * The lab with this id, read on the first call and kept for the life of the process.
 *
 * @throws LabError `unknown-lab`, `lab-broken`
 */
export function loadLab(id: string, root: string = contentRoot()): Promise<LoadedLab> {
  const key = `${root}\0${id}`
  const known = loaded.get(key)
  if (known) return known
  const fresh = readLab(id, root)
  loaded.set(key, fresh)
  fresh.catch(() => loaded.delete(key))
  return fresh
}

/** The words of one misconception; null when the lab or the misconception is gone. */
export async function selectOptionalMisconception(
  labId: string,
  name: string,
  root: string = contentRoot(),
): Promise<MisconceptionWords | null> {
  if (labTopic(labId, root) === null) return null
  const { misconceptions } = await loadLab(labId, root)
  return misconceptions.find((one) => one.name === name)?.about ?? null
}

/** Ids of all labs that have a contract, sorted. */
export function labIds(root: string = contentRoot()): string[] {
  const reader = new ContentReader(root)
  return reader
    .folders('.')
    .flatMap((topic) => reader.folders(topic).filter((name) => isLab(root, topic, name)))
    .sort()
}

async function readLab(id: string, root: string): Promise<LoadedLab> {
  const topic = labTopic(id, root)
  if (topic === null) throw new LabError('unknown-lab', `there is no lab ${id}`)
  const reader = new ContentReader(root)
  const folder = `${topic}/${id}`
  const hash = reader.hash(reader.filesBelow(folder))
  const lab = parse(
    `${folder}/lab.ts`,
    z.object({ default: LabContract }),
    await importFile(root, `${folder}/lab.ts`, hash),
  ).default
  if (lab.id !== id || lab.topic !== topic)
    throw new LabError('lab-broken', `${folder}/lab.ts calls itself ${lab.topic}/${lab.id}`)
  const names = reader.files(`${folder}/misconceptions`).filter((file) => file.endsWith('.ts'))
  const misconceptions = await Promise.all(
    names.map(async (file) => {
      const path = `${folder}/misconceptions/${file}`
      const { about } = parse(
        path,
        z.object({ about: MisconceptionAbout }),
        await importFile(root, path, hash),
      )
      return {
        name: file.replace(/\.ts$/, ''),
        language: 'typescript' as const,
        source: text(reader, path),
        cards: about.cards,
        about,
      }
    }),
  )
  return {
    lab,
    hash,
    reference: text(reader, `${folder}/reference.ts`),
    starter: text(reader, `${folder}/starter.ts`),
    python: pythonOf(reader, folder),
    misconceptions,
    equivalentMutants: equivalents(reader, `${folder}/equivalent-mutants.json`),
  }
}

/** Both files, or neither. */
function pythonOf(reader: ContentReader, folder: string): LoadedLab['python'] {
  const files = [`${folder}/reference.py`, `${folder}/starter.py`]
  const [reference = null, starter = null] = files.map((file) => reader.optionalText(file))
  if (reference === null && starter === null) return null
  if (reference === null || starter === null)
    throw new LabError('lab-broken', `${folder} has only one of reference.py and starter.py`)
  return { reference, starter }
}

function equivalents(reader: ContentReader, file: string): EquivalentMutants {
  const content = reader.optionalText(file)
  if (content === null) return []
  let data: unknown
  try {
    data = JSON.parse(content)
  } catch {
    throw new LabError('lab-broken', `${file} is not JSON`)
  }
  return parse(file, EquivalentMutants, data)
}

/** The topic that holds the lab; null without one. Ids are compared with what is there, never joined to a path first. */
function labTopic(id: string, root: string): string | null {
  const reader = new ContentReader(root)
  return (
    reader.folders('.').find((topic) => reader.folders(topic).includes(id) && isLab(root, topic, id)) ?? null
  )
}

function isLab(root: string, topic: string, name: string): boolean {
  return existsSync(join(/* turbopackIgnore: true */ root, topic, name, 'lab.ts'))
}

/** The hash in the address makes a changed lab another module. */
async function importFile(root: string, file: string, hash: string): Promise<unknown> {
  const address = `${pathToFileURL(join(/* turbopackIgnore: true */ root, file)).href}?${hash.slice(0, 16)}`
  try {
    return await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ address)
  } catch (error) {
    throw new LabError(
      'lab-broken',
      `${file} cannot be imported: ${error instanceof Error ? error.message : error}`,
    )
  }
}

function parse<T>(file: string, schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  throw new LabError('lab-broken', `${file}: ${z.prettifyError(parsed.error)}`)
}

function text(reader: ContentReader, file: string): string {
  const content = reader.optionalText(file)
  if (content === null) throw new LabError('lab-broken', `${file} is missing`)
  return content
}

/**
 * Keeps track of which two texts belong together. Both locales are written, neither is translated by itself; so
 * when one side changes alone, somebody has to look at the other. `translations.json` holds the hashes of both
 * sides as they were last seen to agree; `npm run labs:translated` writes it anew.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { contentRoot } from './catalog.ts'
import { ContentReader } from './content-reader.ts'
import { LOCALES, type Locale } from './schema.ts'

const FILE = 'translations.json'

const Digests = z.strictObject({ zh: z.string(), en: z.string() })
const Recorded = z.record(z.string(), Digests)
type Digests = z.infer<typeof Digests>

export interface Stale {
  /** Path without locale and ending, such as `dropout/cards/dropout-what`. */
  readonly text: string
  /** The side that has changed since both were seen to agree. */
  readonly changed: Locale
}

/** The first 12 hex digits of SHA-256 over a text without carriage returns and trailing white space. */
export function digest(text: string): string {
  const normal = text.replaceAll('\r\n', '\n').trimEnd()
  return createHash('sha256').update(normal).digest('hex').slice(0, 12)
}

/** Every text that has a file for each locale. */
export function digests(reader: ContentReader): ReadonlyMap<string, Digests> {
  const found = new Map<string, Digests>()
  for (const folder of reader.folders('.')) {
    for (const file of reader.filesBelow(folder)) {
      const stem = /^(.+)\.zh\.md$/.exec(file)?.[1]
      if (stem === undefined) continue
      const [zh, en] = LOCALES.map((locale) => reader.optionalText(`${stem}.${locale}.md`))
      if (typeof zh === 'string' && typeof en === 'string')
        found.set(stem, { zh: digest(zh), en: digest(en) })
    }
  }
  return found
}

/** The texts that nobody has recorded as agreeing in both languages. */
export function findUnrecorded(
  recorded: Readonly<Record<string, Digests>>,
  current: ReadonlyMap<string, Digests>,
): string[] {
  return [...current.keys()].filter((text) => recorded[text] === undefined)
}

/** The texts of which one side alone has changed. */
export function findStale(
  recorded: Readonly<Record<string, Digests>>,
  current: ReadonlyMap<string, Digests>,
): Stale[] {
  return [...current].flatMap(([text, now]): Stale[] => {
    const before = recorded[text]
    if (before === undefined) return []
    const changed = LOCALES.filter((locale) => now[locale] !== before[locale])
    return changed.length === 1 && changed[0] !== undefined ? [{ text, changed: changed[0] }] : []
  })
}

/** What is to be looked at under `root`. */
export function doubtfulTranslations(root: string = contentRoot()): { stale: Stale[]; unrecorded: string[] } {
  const reader = new ContentReader(root)
  const [recorded, current] = [reader.json(FILE, Recorded) ?? {}, digests(reader)]
  return { stale: findStale(recorded, current), unrecorded: findUnrecorded(recorded, current) }
}

if (import.meta.main) {
  const root = contentRoot()
  const current = digests(new ContentReader(root))
  const sorted = Object.fromEntries([...current].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(join(root, FILE), `${JSON.stringify(sorted, null, 2)}\n`)
  console.log(`${FILE}: ${current.size} texts recorded as agreeing in both languages.`)
}

/**
 * An attack is one file of code beneath a header that says what it tries and how it must be judged. The
 * header is YAML in a comment, `/*---` … `---*` + `/` in TypeScript and `#---` … `#---` in Python; what runs is the rest.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { FAILURE_CODES } from '#sandbox/session.ts'
import type { Language } from '#verdict'

export const KINDS = ['denial', 'integrity', 'escape', 'source'] as const
export type Kind = (typeof KINDS)[number]

/** What a call may fail with: for the sandbox, or for the judge of its form. */
const Code = z.enum([
  ...FAILURE_CODES,
  'wrong-shape',
  'axes-of-one',
  'not-finite',
  'input-modified',
  'not-repeatable',
])

const Header = z
  .strictObject({
    tries: z.string().min(10).describe('what an attacker hopes for'),
    lab: z.string().default('lrelu-backward'),
    verdict: z
      .enum(['zero', 'wrong', 'right'])
      .default('zero')
      .describe('zero: nothing scores; wrong: it does not pass, parts may; right: odd, and honest'),
    codes: z.array(Code).optional().describe('when a call fails, with one of these; any code where left out'),
    repeat: z
      .record(z.string().regex(/^[A-Z]+$/), z.tuple([z.string(), z.int().positive()]))
      .default({})
      .describe('`$NAME$` in the code stands for a text so many times: files stay small and printable'),
    quick: z.boolean().default(false).describe('among the few that every run of the tests tries'),
  })
  .refine(
    ({ verdict, codes }) => verdict === 'zero' || codes === undefined,
    'codes are for what scores nothing',
  )

export interface Attack extends z.infer<typeof Header> {
  readonly kind: Kind
  /** `<kind>/<file without ending>` */
  readonly name: string
  readonly language: Language
  readonly source: string
}

const HEADERS: Readonly<Record<Language, RegExp>> = {
  typescript: /^\/\*---\n([\s\S]*?)\n---\*\/\n/,
  python: /^#---\n((?:#.*\n)*?)#---\n/,
}

/** Every attack, sorted by name. Throws an error that names a file whose header is wrong. */
export function allAttacks(folder: string = import.meta.dirname): Attack[] {
  return KINDS.flatMap((kind) =>
    readdirSync(join(folder, kind))
      .sort()
      .map((file) => readAttack(kind, file, readFileSync(join(folder, kind, file), 'utf8'))),
  )
}

export function readAttack(kind: Kind, file: string, text: string): Attack {
  const language = file.endsWith('.py') ? 'python' : 'typescript'
  const found = HEADERS[language].exec(text)
  if (found === null) throw new Error(`${kind}/${file} has no header`)
  const [whole, yaml = ''] = found
  const header = Header.safeParse(parse(language === 'python' ? yaml.replaceAll(/^# ?/gm, '') : yaml))
  if (!header.success) throw new Error(`${kind}/${file}: ${z.prettifyError(header.error)}`)
  const source = text
    .slice(whole.length)
    .replace(/\n$/, '')
    .replaceAll(/\$([A-Z]+)\$/g, (mark: string, name: string) => {
      const repeated = header.data.repeat[name]
      return repeated === undefined ? mark : repeated[0].repeat(repeated[1])
    })
  return { ...header.data, kind, name: `${kind}/${file.replace(/\.\w+$/, '')}`, language, source }
}

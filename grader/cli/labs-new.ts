/**
 * `npm run labs:new -- --topic <topic> --id <lab> [--entry <name>]`: a folder with every file of a lab, which loads, proves
 * itself, and says in each place what belongs there. Exit 0: made; 2: not, and why.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { catalog, contentRoot } from '#labs/catalog.ts'
import { Slug } from '#labs/schema.ts'
import { renderMessage } from '#messages/render.ts'
import { CliFault } from './fault.ts'
import { codeFiles, type NewLab } from './scaffold/code-files.ts'
import { textFiles } from './scaffold/text-files.ts'
import { terminalLocale } from './terminal.ts'

/** Overridden by tests. */
const root = process.env.CHAINRULE_LABS ?? contentRoot()

function wanted(): NewLab {
  const { topic, id, entry } = parsed()
  if (topic === undefined) throw new CliFault('missing-argument', { argument: '--topic' })
  if (id === undefined) throw new CliFault('missing-argument', { argument: '--id' })
  if (!Slug.safeParse(id).success) throw new CliFault('bad-name', { name: id })
  const { topics, labs, cards } = catalog(root)
  if (!topics.some((known) => known.id === topic))
    throw new CliFault('unknown-topic', { topic, labs: topics.map((known) => `|${known.id}`).join('') })
  const taken = labs.get(id)
  if (taken || existsSync(join(root, topic, id)))
    throw new CliFault('lab-exists', { lab: `${taken?.topic ?? topic}/${id}` })
  const orders = [...labs.values()].filter((lab) => lab.topic === topic).map(({ order }) => order)
  const card = [...cards.values()].find((one) => one.topic === topic)?.id ?? `${topic}/a-card`
  const name = entry ?? id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new CliFault('bad-entry', { name })
  return { topic, id, entry: name, order: Math.max(0, ...orders) + 1, card }
}

function parsed() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ options: { topic: text, id: text, entry: text } }).values
  } catch (error) {
    throw new CliFault('bad-usage', { text: error instanceof Error ? error.message : String(error) })
  }
}

function make(lab: NewLab): string[] {
  const folder = join(root, lab.topic, lab.id)
  return Object.entries({ ...codeFiles(lab), ...textFiles(lab) }).map(([name, content]) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content, { flag: 'wx' })
    return `labs/${lab.topic}/${lab.id}/${name}`
  })
}

const locale = terminalLocale(process.env)
const say = (code: string, params: Record<string, string> = {}) => renderMessage({ code, params }, locale)
try {
  const lab = wanted()
  for (const file of make(lab)) console.log(`  ${file}`)
  console.log(`\n${say('terminal.lab-made', { lab: lab.id })}`)
} catch (error) {
  if (!(error instanceof CliFault)) throw error
  console.error(renderMessage(error.said, locale))
  console.error(say('terminal.lab-usage'))
  process.exitCode = 2
}

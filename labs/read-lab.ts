import { sections } from './authored-markdown.ts'
import type { ContentReader } from './content-reader.ts'
import { HINTS, type Locale, type Localized, Slug, StatementFrontMatter } from './schema.ts'

/** What a lab says in words; its contract is in its `lab.ts`. All texts but the title are Markdown with KaTeX. */
export interface LabTexts {
  /** The folder's name, unique over all topics. */
  readonly id: string
  readonly topic: string
  /** Place among the labs of the topic. */
  readonly order: number
  readonly title: Localized<string>
  readonly summary: Localized<string>
  readonly statement: Localized<string>
  /** Three, each saying more than the one before. */
  readonly hints: Localized<readonly string[]>
  /** Derives the result and shows a solution. */
  readonly explanation: Localized<string>
  /** What the editor holds at first; null where the lab has no starter in that language. */
  readonly starter: { readonly typescript: string | null; readonly python: string | null }
  /** SHA-256 over the names and bytes of every file of the lab's folder. */
  readonly hash: string
}

/** Folders of a topic that are not labs. */
const OTHER_FOLDERS = new Set(['cards', 'quiz', 'interview'])

/** The labs of a topic, in order. What cannot be read is reported and left out. */
export function readLabs(reader: ContentReader, topic: string): LabTexts[] {
  const names = reader.folders(topic).filter((name) => !OTHER_FOLDERS.has(name))
  const labs = names.map((name) => readLab(reader, topic, name)).filter((lab) => lab !== null)
  const byOrder = new Map<number, LabTexts>()
  for (const lab of labs) {
    const other = byOrder.get(lab.order)
    if (other) reader.report(`${topic}/${lab.id}`, `order ${lab.order} is already that of ${other.id}`)
    byOrder.set(lab.order, lab)
  }
  return labs.sort((a, b) => a.order - b.order)
}

function readLab(reader: ContentReader, topic: string, id: string): LabTexts | null {
  const folder = `${topic}/${id}`
  if (!Slug.safeParse(id).success) {
    reader.report(folder, 'name a lab by lower-case words joined by hyphens')
    return null
  }
  const zh = readTexts(reader, folder, 'zh')
  const en = readTexts(reader, folder, 'en')
  if (!zh || !en) return null
  if (zh.order !== en.order) {
    reader.report(`${folder}/statement.zh.md`, `order ${zh.order} differs from statement.en.md's ${en.order}`)
    return null
  }
  return {
    id,
    topic,
    order: en.order,
    title: { zh: zh.title, en: en.title },
    summary: { zh: zh.summary, en: en.summary },
    statement: { zh: zh.statement, en: en.statement },
    hints: { zh: zh.hints, en: en.hints },
    explanation: { zh: zh.explanation, en: en.explanation },
    starter: {
      typescript: reader.optionalText(`${folder}/starter.ts`),
      python: reader.optionalText(`${folder}/starter.py`),
    },
    hash: reader.hash(reader.filesBelow(folder)),
  }
}

function readTexts(reader: ContentReader, folder: string, locale: Locale) {
  const statementFile = `${folder}/statement.${locale}.md`
  const statement = reader.markdown(statementFile, StatementFrontMatter)
  const explanation = reader.text(`${folder}/explanation.${locale}.md`)
  const hints = readHints(reader, `${folder}/hints.${locale}.md`)
  if (!statement || explanation === null || !hints) return null
  const body = statement.body.trim()
  if (!body) reader.report(statementFile, 'has no text after its front matter')
  if (!explanation.trim()) reader.report(`${folder}/explanation.${locale}.md`, 'is empty')
  return { ...statement.data, statement: body, hints, explanation: explanation.trim() }
}

function readHints(reader: ContentReader, file: string): string[] | null {
  const text = reader.text(file)
  if (text === null) return null
  const hints = sections(text)
  if (hints.length === HINTS && hints.every((hint) => hint !== '')) return hints
  reader.report(
    file,
    `must hold ${HINTS} hints divided by lines "---"; found ${hints.filter(Boolean).length}`,
  )
  return null
}

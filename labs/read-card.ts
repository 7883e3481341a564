import { isDeepStrictEqual } from 'node:util'
import { sections } from './authored-markdown.ts'
import type { ContentReader } from './content-reader.ts'
import { CardFrontMatter, type Company, type Localized, Slug, type Source } from './schema.ts'

/** Markdown with GFM and KaTeX. */
export interface CardText {
  readonly question: string
  readonly answer: string
}

export interface Card {
  /** `<topic>/<card>` */
  readonly id: string
  readonly topic: string
  readonly order: number
  readonly source: readonly Source[]
  readonly difficulty: number
  readonly company: Company | null
  readonly text: Localized<CardText>
  /** SHA-256 of both locales' files; it changes whenever a word does. */
  readonly hash: string
}

/** The cards of a topic, in order. What cannot be read is reported and left out. */
export function readCards(reader: ContentReader, topic: string): Card[] {
  const folder = `${topic}/cards`
  const names = new Set<string>()
  for (const file of reader.files(folder)) {
    const name = /^(.+)\.(zh|en)\.md$/.exec(file)?.[1]
    if (name === undefined)
      reader.report(`${folder}/${file}`, 'is no card: name it <card>.zh.md or <card>.en.md')
    else names.add(name)
  }
  const cards = [...names].map((name) => readCard(reader, topic, name)).filter((card) => card !== null)
  reportRepeatedOrder(reader, cards)
  return cards.sort((a, b) => a.order - b.order)
}

function readCard(reader: ContentReader, topic: string, name: string): Card | null {
  const file = { zh: `${topic}/cards/${name}.zh.md`, en: `${topic}/cards/${name}.en.md` }
  if (!Slug.safeParse(name).success) {
    reader.report(file.en, 'name a card by lower-case words joined by hyphens')
    return null
  }
  const zh = reader.markdown(file.zh, CardFrontMatter)
  const en = reader.markdown(file.en, CardFrontMatter)
  if (!zh || !en) return null
  if (!isDeepStrictEqual(zh.data, en.data)) {
    reader.report(file.zh, `front matter differs from that of ${name}.en.md`)
    return null
  }
  const text = { zh: cardText(reader, file.zh, zh.body), en: cardText(reader, file.en, en.body) }
  if (!text.zh || !text.en) return null
  const { order, source, difficulty, company } = en.data
  return {
    id: `${topic}/${name}`,
    topic,
    order,
    source,
    difficulty,
    company: company ?? null,
    text: { zh: text.zh, en: text.en },
    hash: reader.hash([file.zh, file.en]),
  }
}

function cardText(reader: ContentReader, file: string, body: string): CardText | null {
  const [question, answer, ...rest] = sections(body)
  if (!question || !answer || rest.length > 0) {
    reader.report(file, 'must hold a question, one line "---" and an answer')
    return null
  }
  return { question, answer }
}

function reportRepeatedOrder(reader: ContentReader, cards: readonly Card[]): void {
  const byOrder = new Map<number, Card>()
  for (const card of cards) {
    const other = byOrder.get(card.order)
    if (other) reader.report(`${card.topic}/cards`, `order ${card.order} is both ${other.id} and ${card.id}`)
    byOrder.set(card.order, card)
  }
}

import type { ContentReader } from './content-reader.ts'
import { QuizFile } from './quiz-schema.ts'
import { type Localized, Slug } from './schema.ts'

export type QuizItem = QuizFile & {
  /** `<topic>/<item>` */
  readonly id: string
  readonly topic: string
  /** SHA-256 of the file; it changes whenever a word does. */
  readonly hash: string
}

/** The quiz items of a topic, in order. What cannot be read is reported and left out. */
export function readQuiz(reader: ContentReader, topic: string): QuizItem[] {
  const folder = `${topic}/quiz`
  const items: QuizItem[] = []
  for (const file of reader.files(folder)) {
    const path = `${folder}/${file}`
    const name = /^(.+)\.json$/.exec(file)?.[1]
    if (name === undefined || !Slug.safeParse(name).success) {
      reader.report(path, 'is no quiz item: name it <item>.json, by lower-case words joined by hyphens')
      continue
    }
    const item = reader.json(path, QuizFile)
    if (item === null) continue
    if (items.some(({ order }) => order === item.order)) reader.report(path, `order ${item.order} is taken`)
    items.push({ ...item, id: `${topic}/${name}`, topic, hash: reader.hash([path]) })
  }
  return items.sort((a, b) => a.order - b.order)
}

/** Every text of an item that a person reads, each with its place. */
export function quizTexts(item: QuizItem): { name: string; text: Localized<string> }[] {
  const named = (name: string, text: Localized<string> | undefined) =>
    text === undefined ? [] : [{ name: `quiz ${item.id}, ${name}`, text }]
  const parts = [...named('stem', item.stem), ...named('explanation', item.explanation)]
  switch (item.kind) {
    case 'choice':
    case 'several':
      return [
        ...parts,
        ...item.options.flatMap(({ text, why }, at) => [
          ...named(`option ${at + 1}`, text),
          ...named(`why of option ${at + 1}`, why),
        ]),
      ]
    case 'number':
      return [
        ...parts,
        ...named('unit', item.unit),
        ...item.mistakes.flatMap(({ why }, at) => named(`why of mistake ${at + 1}`, why)),
      ]
    case 'order':
      return [
        ...parts,
        ...item.steps.flatMap((step, at) => named(`step ${at + 1}`, step)),
        ...named('mistake', item.mistake),
      ]
    case 'formula': {
      const latex = [item.left, item.answer, ...item.symbols.map((each) => each.latex)]
        .map((tex) => `$${tex}$`)
        .join(' ')
      return [
        ...parts,
        ...named('formulas', { zh: latex, en: latex }),
        ...item.mistakes.flatMap(({ answer, why }, at) => [
          ...named(`mistake ${at + 1}`, { zh: `$${answer}$`, en: `$${answer}$` }),
          ...named(`why of mistake ${at + 1}`, why),
        ]),
      ]
    }
  }
}

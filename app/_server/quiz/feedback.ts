/** What a person is told about an answer, in one language. */
import { parseMarkdown, parseOnce } from '#app/_ui/markdown.tsx'
import type { Feedback } from '#app/_ui/quiz/feedback.ts'
import type { Locale } from '#app/_ui/routing.ts'
import { catalog, type QuizItem } from '#labs/catalog.ts'
import type { QuizResponse } from '#prisma/quiz-answer.ts'
import type { Value } from '../formula/evaluate.ts'
import type { Judgement } from './judge-answer.ts'
import { shownOrder } from './shown-order.ts'

type Judged = Extract<Judgement, { kind: 'judged' }>

/** @param answer null when the explanation was opened without one */
export function feedbackOn(
  item: QuizItem,
  answer: { response: QuizResponse; judgement: Judged } | null,
  locale: Locale,
): Feedback {
  const { cards } = catalog()
  const order = shownOrder(item)
  const mistake = answer?.judgement.mistake ?? null
  const mistakes = 'mistakes' in item ? item.mistakes : []
  const why = mistake === null ? undefined : mistakes[mistake]?.why
  const wrongOrder = item.kind === 'order' && answer?.judgement.correct === false ? item.mistake : undefined
  const text = (why ?? wrongOrder)?.[locale]
  return {
    kind: 'judged',
    correct: answer?.judgement.correct ?? null,
    options: 'options' in item ? order.map((place) => optionFeedback(item, place, answer, locale)) : [],
    steps: item.kind === 'order' ? item.steps.map((_, place) => order.indexOf(place)) : [],
    answer: rightAnswer(item, locale),
    why: text === undefined ? null : parseMarkdown(text),
    difference: differenceOf(answer?.judgement.difference ?? null),
    explanation: parseMarkdown(item.explanation[locale]),
    cards: item.cards.flatMap((id) => {
      const card = cards.get(id)
      return card ? [{ href: `/cards/${id}`, question: parseMarkdown(card.text[locale].question) }] : []
    }),
  }
}

function optionFeedback(
  item: Extract<QuizItem, { kind: 'choice' | 'several' }>,
  place: number,
  answer: { response: QuizResponse } | null,
  locale: Locale,
): Feedback['options'][number] {
  const option = item.options[place]
  const response = answer?.response
  const chosen =
    (response?.kind === 'choice' && response.option === place) ||
    (response?.kind === 'several' && response.options.includes(place))
  const why = option?.why?.[locale]
  return { right: option?.right === true, chosen, why: why === undefined ? null : parseMarkdown(why) }
}

function rightAnswer(item: QuizItem, locale: Locale): Feedback['answer'] {
  if (item.kind === 'formula') return parseMarkdown(`$$\n${item.left} = ${item.answer}\n$$`)
  if (item.kind !== 'number') return null
  const unit = item.unit === undefined ? '' : ` ${item.unit[locale]}`
  return parseMarkdown(`$${readable(item.answer)}$${unit}`)
}

function differenceOf(difference: Judged['difference']): Feedback['difference'] {
  if (difference === null) return null
  const at = difference.at.map(({ latex, value }) => `$${latex} = ${written(value)}$`).join(',\u2003')
  return {
    at: parseOnce(at),
    yours: difference.yours === null ? null : readable(difference.yours, 6),
    right: readable(difference.right, 6),
  }
}

function written(value: Value): string {
  return typeof value === 'number' ? readable(value) : `(${value.map(written).join(',\\ ')})`
}

/** At most `digits` significant digits; very large and very small ones by a power of ten. */
function readable(value: number, digits = 4): string {
  if (value !== 0 && (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-4))
    return value.toExponential(digits - 1)
  return String(Number(value.toPrecision(digits)))
}

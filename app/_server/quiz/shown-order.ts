import { hash } from '#app/_learning/quiz-pick.ts'
import type { QuizItem } from '#labs/catalog.ts'

/**
 * The order in which an item's options or steps are shown: by their places in the file. It is the same for
 * everyone and always, and says nothing about which is right. Steps are never shown in the right order.
 */
export function shownOrder(item: QuizItem): readonly number[] {
  const length = 'options' in item ? item.options.length : item.kind === 'order' ? item.steps.length : 0
  const order = Array.from({ length }, (_, place) => place).sort(
    (a, b) => hash(`${item.id} ${a}`) - hash(`${item.id} ${b}`),
  )
  const isRight = item.kind === 'order' && order.every((place, at) => place === at)
  return isRight ? [...order.slice(1), 0] : order
}

import type { TopicCard } from '../../../_server/queries/types.ts'

export const filters = ['all', 'due', 'new', 'learning', 'review'] as const
export type Filter = (typeof filters)[number]

/** The filter that an address asks for; anything unknown is `all`. */
export function parseFilter(value: string | string[] | undefined): Filter {
  return filters.find((filter) => filter === value) ?? 'all'
}

export function passesFilter(card: TopicCard, filter: Filter, now: Date): boolean {
  if (filter === 'all') return true
  if (filter === 'due') return card.due !== null && new Date(card.due) <= now
  return card.stage === filter
}

import type { TopicSummary } from '../../../_server/queries/types.ts'

/**
 * The topic where a lab would help most: known topics first need to be ready, then the lowest mastery
 * counts, and among equals the widest band, because a lab narrows it. `except` is already on the list.
 */
export function suggestTopic<T extends TopicSummary>(topics: readonly T[], except: string | null): T | null {
  const open = topics.filter(
    (topic) => topic.ready && topic.topicId !== except && topic.labs.passed < topic.labs.total,
  )
  const width = (topic: T) => topic.skill.high - topic.skill.low
  return open.toSorted((a, b) => a.mastery - b.mastery || width(b) - width(a))[0] ?? null
}

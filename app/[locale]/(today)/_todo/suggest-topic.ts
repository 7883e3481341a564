import type { TopicSummary } from '../../../_server/queries/types.ts'

/**
 * The topic where a lab would help most: one whose prerequisites are known, else any; among them the lowest
 * mastery, and among equals the widest band, because a lab narrows it. `except` is already on the list.
 */
export function suggestTopic<T extends TopicSummary>(topics: readonly T[], except: string | null): T | null {
  const open = topics.filter((topic) => topic.topicId !== except && topic.labs.passed < topic.labs.total)
  const width = (topic: T) => topic.skill.high - topic.skill.low
  const order = (a: T, b: T) =>
    Number(b.ready) - Number(a.ready) || a.mastery - b.mastery || width(b) - width(a)
  return open.toSorted(order)[0] ?? null
}

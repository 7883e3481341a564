import type { Catalog } from '#labs/catalog.ts'
import type { TopicSummary } from '../_server/queries/types.ts'
import type { Locale } from './routing.ts'

/** Topics with their names; one that the curriculum no longer has is left out. */
export function withTitles<T extends TopicSummary>(
  topics: readonly T[],
  { topics: known }: Catalog,
  locale: Locale,
): (T & { title: string })[] {
  const titles = new Map(known.map((topic) => [topic.id, topic.title[locale]]))
  return topics.flatMap((topic) => {
    const title = titles.get(topic.topicId)
    return title === undefined ? [] : [{ ...topic, title }]
  })
}

import type { TopicSummary } from '../_server/queries/types.ts'
import { MasteryTrack } from './mastery-track.tsx'
import { Link } from './navigation.ts'

/** One line for each topic: its name, which leads to it, and its mastery. */
export function MasteryList({ topics }: { topics: readonly (TopicSummary & { title: string })[] }) {
  return (
    <ul className="text-[14px]">
      {topics.map((topic) => (
        <li key={topic.topicId} className="grid grid-cols-[46%_1fr] items-center gap-3 py-1.5">
          <Link href={`/topics/${topic.topicId}`} className="leading-snug underline-offset-4 hover:underline">
            {topic.title}
          </Link>
          <MasteryTrack topic={topic} />
        </li>
      ))}
    </ul>
  )
}

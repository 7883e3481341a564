import { useTranslations } from 'next-intl'
import type { TopicSummary } from '../../../_server/queries/types.ts'
import { Badge } from '../../../_ui/badge.tsx'
import { MasteryTrack } from '../../../_ui/mastery-track.tsx'
import { Link } from '../../../_ui/navigation.ts'
import { directNeeds, placeTopics } from './topic-layout.ts'

type MapTopic = TopicSummary & { title: string }

// The share of a column that a topic's box takes; the rest is room for the edges.
const BOX_WIDTH = 0.84
const ROW_PX = 196

/**
 * The topics by what they need: a map where there is room for one, else the same topics as a list that
 * names what to know first. The list is what a screen reader gets in both cases.
 */
export function TopicMap({ topics }: { topics: readonly MapTopic[] }) {
  const t = useTranslations('topics')
  const nodes = topics.map(({ topicId, needs }) => ({ id: topicId, needs }))
  const places = new Map(placeTopics(nodes).map((place) => [place.id, place]))
  const columns = 1 + Math.max(...[...places.values()].map(({ column }) => column))
  const rows = 1 + Math.max(...[...places.values()].map(({ row }) => row))
  const titles = new Map(topics.map(({ topicId, title }) => [topicId, title]))
  return (
    <div className="relative" style={{ '--rows': `${rows * ROW_PX}px` } as React.CSSProperties}>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${columns} ${rows}`}
        preserveAspectRatio="none"
        className="absolute inset-0 hidden h-(--rows) w-full lg:block"
      >
        {[...directNeeds(nodes)].flatMap(([id, needs]) =>
          needs.map((need) => {
            const from = places.get(need)
            const to = places.get(id)
            if (!from || !to) return null
            const x1 = from.column + BOX_WIDTH
            const x2 = to.column
            const [y1, y2] = [from.row + 0.5, to.row + 0.5]
            const middle = (x1 + x2) / 2
            return (
              <path
                key={`${need} ${id}`}
                d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`}
                fill="none"
                stroke="var(--line-strong)"
                strokeWidth="1.5"
                vectorEffect="non-scaling-stroke"
              />
            )
          }),
        )}
      </svg>
      <ol
        className="flex flex-col gap-3 lg:grid lg:h-(--rows) lg:gap-0"
        style={{
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
        }}
      >
        {topics.map((topic) => {
          const place = places.get(topic.topicId)
          return (
            <li
              key={topic.topicId}
              className="relative flex flex-col rounded-card border border-line bg-surface p-3.5 shadow-card hover:border-line-strong lg:mr-[16%] lg:my-5"
              style={{
                gridColumn: (place?.column ?? 0) + 1,
                gridRow: (place?.row ?? 0) + 1,
              }}
            >
              <Link
                href={`/topics/${topic.topicId}`}
                className="leading-snug font-semibold after:absolute after:inset-0 after:rounded-card"
              >
                {topic.title}
              </Link>
              <p className="mt-1 text-[13px] text-ink-3 lg:sr-only">
                {topic.needs.length === 0
                  ? t('needsNothing')
                  : t('needs', {
                      topics: topic.needs.map((id) => titles.get(id) ?? id).join(t('listSeparator')),
                    })}
              </p>
              <p className="nums mt-1 text-[12.5px] text-ink-3">
                {t('counts', {
                  seen: topic.cards.seen,
                  cards: topic.cards.total,
                  passed: topic.labs.passed,
                  labs: topic.labs.total,
                })}
              </p>
              <div className="mt-auto pt-2">
                <MasteryTrack topic={topic} />
              </div>
              {topic.mastered ? (
                <Badge tone="pass" className="mt-2 self-start">
                  {t('mastered')}
                </Badge>
              ) : null}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

import type { TopicCard } from '../../_server/queries/types.ts'
import { Markdown } from '../../_ui/markdown.tsx'
import { Link } from '../../_ui/navigation.ts'
import { CardStage } from '../../_ui/stage-badge.tsx'

/** A card in a list: its question, which leads to it, and where it stands. */
export function CardLine({ card, question }: { card: TopicCard; question: string }) {
  return (
    <li className="relative grid gap-x-6 gap-y-1 px-4 py-2.5 hover:bg-sunken sm:grid-cols-[1fr_auto] sm:items-center">
      <Link
        href={`/cards/${card.cardId}`}
        prefetch={false}
        className="after:absolute after:inset-0 after:rounded-card"
      >
        <Markdown source={question} className="[&>*]:max-w-none!" />
      </Link>
      <CardStage card={card} />
    </li>
  )
}

import { useTranslations } from 'next-intl'
import { Badge } from '../badge.tsx'

export type Rating = 'weak' | 'good' | 'excellent'

const tones = { weak: 'warn', good: 'accent', excellent: 'pass' } as const

/** How the last answer was rated; dots beside the word tell them apart without colour. */
export function RatingBadge({ rating }: { rating: Rating | null }) {
  const t = useTranslations('interview')
  if (rating === null) return <Badge>{t('rating.none')}</Badge>
  return (
    <Badge tone={tones[rating]} sign={false}>
      <span aria-hidden="true">{{ weak: '●○○', good: '●●○', excellent: '●●●' }[rating]}</span>
      {t(`rating.${rating}`)}
    </Badge>
  )
}

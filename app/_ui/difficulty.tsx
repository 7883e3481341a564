import { useTranslations } from 'next-intl'

/** Five dots and a word: ●●●○○ medium. `level` is 1 to 5. */
export function Difficulty({ level }: { level: number }) {
  const t = useTranslations('lab')
  const word = t('difficulty', { level: String(level) })
  return (
    <span className="whitespace-nowrap" role="img" aria-label={t('difficultyLabel', { level, word })}>
      <span className="tracking-[0.1em]">{'●'.repeat(level) + '○'.repeat(5 - level)}</span> {word}
    </span>
  )
}

import { useTranslations } from 'next-intl'

/** Five dots and a word: ●●●○○ medium. */
export function Difficulty({ level }: { level: 1 | 2 | 3 | 4 | 5 }) {
  const t = useTranslations('common')
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden="true" className="tracking-[0.1em]">
        {'●'.repeat(level)}
        {'○'.repeat(5 - level)}
      </span>{' '}
      <span className="sr-only">{t('difficulty', { level })}, </span>
      {t(`difficultyName.${level}`)}
    </span>
  )
}

import { useTranslations } from 'next-intl'
import type { Share } from '#app/_server/queries/paths.ts'

/** How much is done, as a bar with its numbers, and how long the rest takes. */
export function PathProgress({ share }: { share: Share }) {
  const t = useTranslations('paths')
  const { done, total } = share
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[13px] text-ink-2">
      <span aria-hidden="true" className="h-1.5 w-36 overflow-hidden rounded-full bg-sunken">
        <span
          className="block h-full rounded-full bg-accent"
          style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }}
        />
      </span>
      <span className="nums">{t('done', { done, total })}</span>
      <span className="nums">
        {done === total && total > 0
          ? t('finished')
          : done === 0
            ? t('takes', { time: duration(t, share.minutes) })
            : t('left', { time: duration(t, share.left) })}
      </span>
    </div>
  )
}

/** Minutes up to an hour and a half, then hours to the nearest half. */
export function duration(t: ReturnType<typeof useTranslations<'paths'>>, minutes: number): string {
  if (minutes < 90) return t('minutes', { minutes: Math.max(5, Math.round(minutes / 5) * 5) })
  return t('hours', { hours: Math.round(minutes / 30) / 2 })
}

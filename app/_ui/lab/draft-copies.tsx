import { useFormatter, useTranslations } from 'next-intl'

interface DraftCopiesProps {
  copies: readonly { id: string; source: string; writtenAt: Date }[]
}

/** What was written before another account's newer draft took its place; nothing to show for most people. */
export function DraftCopies({ copies }: DraftCopiesProps) {
  const t = useTranslations('lab.copies')
  const format = useFormatter()
  if (copies.length === 0) return null
  return (
    <section className="border-t border-line pt-4 pb-4">
      <h2 className="text-[15px]">{t('title')}</h2>
      <p className="text-[13.5px] text-ink-2">{t('why')}</p>
      {copies.map(({ id, source, writtenAt }) => (
        <details key={id} className="mt-1 text-[13.5px]">
          <summary className="cursor-pointer py-1">
            <time dateTime={writtenAt.toISOString()}>
              {format.dateTime(writtenAt, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
          <pre tabIndex={0} className="overflow-x-auto bg-sunken p-2 font-mono text-[13px]">
            {source}
          </pre>
        </details>
      ))}
    </section>
  )
}

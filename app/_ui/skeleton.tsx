import { useTranslations } from 'next-intl'

/** The shape of a page while its numbers are fetched: title, line, two sheets. Still, so that nothing blinks. */
export function Skeleton() {
  const t = useTranslations('common')
  return (
    <main id="main" aria-busy="true" className="mx-auto w-full max-w-[1080px] px-4 py-6 sm:px-6 sm:py-7">
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <div aria-hidden="true">
        <div className="h-8 w-56 rounded-lg bg-sunken" />
        <div className="mt-2 mb-5 h-5 w-80 max-w-full rounded-lg bg-sunken" />
        <div className="grid gap-5 md:grid-cols-[1.35fr_1fr]">
          <div className="h-72 rounded-card border border-line bg-surface" />
          <div className="h-72 rounded-card border border-line bg-surface" />
        </div>
      </div>
    </main>
  )
}

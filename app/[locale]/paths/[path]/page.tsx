import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { itemsOf, type PathStage, selectPaths, shareOf } from '../../../_server/queries/paths.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { InlineMarkdown } from '../../../_ui/markdown.tsx'
import { Link } from '../../../_ui/navigation.ts'
import { Page } from '../../../_ui/page.tsx'
import { duration, PathProgress } from '../../../_ui/paths/path-progress.tsx'

interface Props {
  params: Promise<{ path: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ path: id }, locale] = await Promise.all([params, getLocale()])
  const path = catalog().paths.find((known) => known.id === id)
  return path ? { title: path.title[locale] } : {}
}

/** One path: its stages with everything in them, what is done, and what is next. */
export default async function PathPage({ params }: Props) {
  const [{ path: id }, t, locale, { user }] = await Promise.all([
    params,
    getTranslations('paths'),
    getLocale(),
    pageContext(),
  ])
  const path = (await selectPaths(user?.id ?? null)).find((known) => known.id === id)
  if (!path) notFound()
  const share = shareOf(itemsOf(path))
  const here = path.stages.find(({ steps }) => steps.some(({ items }) => items.includes(path.next ?? never)))
  return (
    <Page
      title={path.title[locale]}
      lead={path.summary[locale]}
      width="reading"
      action={
        path.next ? (
          <ButtonLink href={path.next.href} variant="primary">
            {t(share.done === 0 ? 'begin' : 'continue')}
          </ButtonLink>
        ) : null
      }
    >
      <div className="mb-5">
        <PathProgress share={share} />
        {path.next ? (
          <p className="mt-2 text-[14px]">
            <span className="text-ink-3">{t(share.done === 0 ? 'first' : 'next')} </span>
            <Link href={path.next.href} className="text-accent underline-offset-4 hover:underline">
              <InlineMarkdown source={path.next.title[locale]} />
            </Link>
          </p>
        ) : (
          <p className="mt-2 text-[14px] text-ink-2">{t('end')}</p>
        )}
      </div>
      <ol className="flex flex-col gap-4">
        {path.stages.map((stage, index) => (
          <Stage
            key={stage.title.en}
            stage={stage}
            number={t(`number.${path.unit}`, { number: index + 1 })}
            here={stage === here}
          />
        ))}
      </ol>
    </Page>
  )
}

/** Stands for no item: a path that is finished has no next one. */
const never = { kind: 'cards', id: '', href: '', title: { zh: '', en: '' }, minutes: 0, done: null } as const

async function Stage({ stage, number, here }: { stage: PathStage; number: string; here: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('paths'), getLocale()])
  const share = shareOf(stage.steps.flatMap(({ items }) => items))
  const finished = share.total > 0 && share.done === share.total
  return (
    <li
      aria-current={here ? 'step' : undefined}
      className={`rounded-card border bg-surface p-4 sm:p-5 ${here ? 'border-accent' : 'border-line'}`}
    >
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-[16px]">
          <span className="nums mr-2 text-ink-3">
            {finished ? '✓ ' : null}
            {number}
          </span>
          {stage.title[locale]}
        </h2>
        {here ? <span className="text-[13px] font-semibold text-accent">{t('here')}</span> : null}
      </div>
      <PathProgress share={share} />
      <div className="mt-2.5 flex flex-col">
        {stage.steps.map(({ kind, items }) => {
          const part = shareOf(items)
          return (
            <details key={`${kind} ${items[0]?.id}`} className="border-t border-line py-1.5">
              <summary className="flex list-none flex-wrap items-baseline gap-x-4 rounded py-1 text-[14px] hover:bg-sunken">
                <span aria-hidden="true" className="text-ink-3">
                  ▸
                </span>
                <span className="font-[550]">{t(`kind.${kind}`, { count: items.length })}</span>
                <span className="nums text-[13px] text-ink-3">{duration(t, part.minutes)}</span>
                {part.total > 0 ? (
                  <span className="nums ml-auto text-[13px] text-ink-3">
                    {t('done', { done: part.done, total: part.total })}
                  </span>
                ) : null}
              </summary>
              <ul className="mt-1 mb-2 ml-6 flex flex-col gap-0.5 text-[14px]">
                {items.map((item) => (
                  <li key={item.id} className="flex gap-2">
                    <span className="w-4 shrink-0 text-ink-3">
                      {item.done === null ? (
                        <span aria-hidden="true">·</span>
                      ) : (
                        <>
                          <span aria-hidden="true">{item.done ? '✓' : '○'}</span>
                          <span className="sr-only">{t(item.done ? 'isDone' : 'isOpen')}</span>
                        </>
                      )}
                    </span>
                    <Link
                      href={item.href}
                      prefetch={false}
                      className="min-w-0 text-accent underline-offset-4 hover:underline"
                    >
                      <InlineMarkdown source={item.title[locale]} />
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          )
        })}
      </div>
    </li>
  )
}

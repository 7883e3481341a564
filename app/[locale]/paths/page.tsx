import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { pageContext } from '../../_server/page-context.ts'
import { itemsOf, selectPaths, shareOf } from '../../_server/queries/paths.ts'
import { ButtonLink } from '../../_ui/button.tsx'
import { InlineMarkdown } from '../../_ui/markdown.tsx'
import { Link } from '../../_ui/navigation.ts'
import { Page } from '../../_ui/page.tsx'
import { PathProgress } from '../../_ui/paths/path-progress.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('paths')
  return { title: t('title') }
}

/** The ways through the curriculum, each with how far one has come. */
export default async function PathsPage() {
  const [t, locale, { user }] = await Promise.all([getTranslations('paths'), getLocale(), pageContext()])
  const paths = await selectPaths(user?.id ?? null)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="reading"
      action={<ButtonLink href="/topics/graph">{t('map')}</ButtonLink>}
    >
      <ul className="flex flex-col gap-4">
        {paths.map((path) => {
          const share = shareOf(itemsOf(path))
          return (
            <li key={path.id} className="rounded-card border border-line bg-surface p-5 shadow-card">
              <h2 className="text-[17px]">
                <Link href={`/paths/${path.id}`} className="underline-offset-4 hover:underline">
                  {path.title[locale]}
                </Link>
              </h2>
              <p className="measure mt-1 mb-3 text-ink-2">{path.summary[locale]}</p>
              <PathProgress share={share} />
              {path.next ? (
                <p className="mt-3 text-[14px]">
                  <span className="text-ink-3">{t(share.done === 0 ? 'first' : 'next')} </span>
                  <Link href={path.next.href} className="text-accent underline-offset-4 hover:underline">
                    <InlineMarkdown source={path.next.title[locale]} />
                  </Link>
                </p>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Page>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageContext } from '../../_server/page-context.ts'
import { selectPendingMerge } from '../../_server/queries/pending-merge.ts'
import { Card } from '../../_ui/card.tsx'
import { Page } from '../../_ui/page.tsx'
import { Credentials } from './credentials.tsx'
import { MergeQuestion } from './merge-question.tsx'
import { SignOut } from './sign-out.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('title') }
}

/** Who this browser's work belongs to, and how to keep it beyond this browser. */
export default async function AccountPage() {
  const [t, { user }] = await Promise.all([getTranslations('account'), pageContext()])
  if (user === null || user.isAnonymous) {
    return (
      <Page title={t('title')} lead={t(user === null ? 'visitor' : 'anonymous')} width="reading">
        <Credentials hasWork={user !== null} />
      </Page>
    )
  }
  const pending = await selectPendingMerge(user.id)
  return (
    <Page title={t('title')} lead={t('signedIn')} width="reading">
      <div className="flex flex-col gap-5">
        {pending ? <MergeQuestion pending={pending} /> : null}
        <Card title={t('signedInAs')}>
          <div className="flex flex-wrap items-center justify-between gap-4">
            <p className="font-semibold break-all">{user.email}</p>
            <SignOut />
          </div>
          <p className="mt-3 text-[13.5px] text-ink-3">{t('signOutHow')}</p>
        </Card>
      </div>
    </Page>
  )
}

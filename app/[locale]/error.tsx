'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../_ui/button.tsx'
import { Page } from '../_ui/page.tsx'

/** What happened, what was kept, and a way on. `digest` finds the same failure in the server's log. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('problem')
  const common = useTranslations('common')
  const digest =
    error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
  return (
    <Page title={t('errorTitle')} lead={t('error')} width="reading">
      <div role="alert" className="flex flex-col items-start gap-4">
        <Button variant="primary" onClick={retry}>
          {common('retry')}
        </Button>
        {digest ? <p className="font-mono text-[13px] text-ink-3">{t('reference', { digest })}</p> : null}
      </div>
    </Page>
  )
}

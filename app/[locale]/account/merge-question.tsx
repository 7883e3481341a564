'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import type { PendingMerge } from '../../_server/queries/types.ts'
import { api, useErrorMessage } from '../../_ui/api.ts'
import { Button } from '../../_ui/button.tsx'
import { Card } from '../../_ui/card.tsx'
import { useRouter } from '../../_ui/navigation.ts'
import { Notice } from '../../_ui/notice.tsx'

/** Work that was done here before signing in: does it join this account? Nothing is lost either way. */
export function MergeQuestion({ pending }: { pending: PendingMerge }) {
  const t = useTranslations('account')
  const words = useErrorMessage()
  const router = useRouter()
  const [busy, setBusy] = useState<'merge' | 'decline' | null>(null)
  const [error, setError] = useState<unknown>(null)
  const decide = async (decision: 'merge' | 'decline') => {
    setBusy(decision)
    setError(null)
    try {
      await api('POST', '/api/account/merge', z.unknown(), { decision })
      router.refresh()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(null)
    }
  }
  const format = useFormatter()
  const kinds = (['reviews', 'submissions', 'drafts'] as const).filter((kind) => pending[kind] > 0)
  const work =
    kinds.length === 0
      ? t('work.nothing')
      : format.list(kinds.map((kind) => t(`work.${kind}`, { count: pending[kind] })))
  const open = pending.state === 'pending'
  return (
    <Card>
      <h2 className="mb-1 text-[17px]">{t(open ? 'mergeTitle' : 'declinedTitle')}</h2>
      <p className="measure">{t(open ? 'merge' : 'declined', { work })}</p>
      {error ? (
        <Notice tone="fail" className="mt-3">
          {words(error)}
        </Notice>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          variant={open ? 'primary' : 'plain'}
          busy={busy === 'merge'}
          disabled={busy !== null}
          onClick={() => void decide('merge')}
        >
          {t('mergeDo')}
        </Button>
        {open ? (
          <Button busy={busy === 'decline'} disabled={busy !== null} onClick={() => void decide('decline')}>
            {t('declineDo')}
          </Button>
        ) : null}
      </div>
    </Card>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { api, forgetAccount, useErrorMessage } from '../../_ui/api.ts'
import { Button } from '../../_ui/button.tsx'
import { useRouter } from '../../_ui/navigation.ts'
import { Notice } from '../../_ui/notice.tsx'
import { ratingOutbox } from '../../_ui/review/rating-outbox.ts'

export function SignOut() {
  const t = useTranslations('account')
  const words = useErrorMessage()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const leave = async () => {
    setBusy(true)
    setError(null)
    try {
      await ratingOutbox().flush()
      await api('POST', '/api/auth/sign-out', z.unknown(), {})
      forgetAccount()
      router.refresh()
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  return (
    <div className="flex flex-col gap-2">
      <Button busy={busy} onClick={() => void leave()}>
        {t('signOut')}
      </Button>
      {error ? <Notice tone="fail">{words(error)}</Notice> : null}
    </div>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState, useTransition } from 'react'
import { z } from 'zod'
import { api, useErrorMessage } from '../api.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { useRouter } from '../navigation.ts'
import { Notice } from '../notice.tsx'

interface SolutionProps {
  lab: string
  /** Rendered on the server once it was asked for; null before. */
  explanation: ReactNode
}

/** The explanation stays closed until the person has read what opening it means. */
export function Solution({ lab, explanation }: SolutionProps) {
  const t = useTranslations('lab.solution')
  const router = useRouter()
  const errorMessage = useErrorMessage()
  const [asking, setAsking] = useState(false)
  const [refreshing, startRefresh] = useTransition()
  const [error, setError] = useState<unknown>(null)

  async function show() {
    setAsking(false)
    setError(null)
    try {
      await api('POST', `/api/labs/${lab}/solution`, z.unknown(), {})
      startRefresh(() => router.refresh())
    } catch (failure) {
      setError(failure)
    }
  }

  return (
    <section className="mt-6 border-t border-line pt-4">
      <h2 className="text-[15px]">{t('title')}</h2>
      {explanation ?? (
        <Button size="small" className="mt-2" onClick={() => setAsking(true)} busy={refreshing}>
          {t('button')}
        </Button>
      )}
      {error !== null && (
        <Notice tone="fail" className="mt-2">
          {errorMessage(error)}
        </Notice>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('title')}>
        <p>{t('question')}</p>
        <div className="mt-4 flex flex-wrap justify-end gap-2">
          <Button variant="quiet" onClick={() => setAsking(false)}>
            {t('cancel')}
          </Button>
          <Button onClick={show}>{t('confirm')}</Button>
        </div>
      </Dialog>
    </section>
  )
}

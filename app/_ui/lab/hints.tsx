'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState, useTransition } from 'react'
import { z } from 'zod'
import { api, useErrorMessage } from '../api.ts'
import { Button } from '../button.tsx'
import { useRouter } from '../navigation.ts'
import { Notice } from '../notice.tsx'

interface HintsProps {
  lab: string
  total: number
  /** Said above the hints. */
  note: string | null
  /** The hints taken so far, rendered on the server; the rest never reached the browser. */
  taken: readonly ReactNode[]
}

/** Hints are opened one by one; each says what it costs before it is opened. */
export function Hints({ lab, total, note, taken }: HintsProps) {
  const t = useTranslations('lab.hints')
  const router = useRouter()
  const errorMessage = useErrorMessage()
  const [refreshing, startRefresh] = useTransition()
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const next = taken.length + 1

  async function take() {
    setSending(true)
    setError(null)
    try {
      await api('POST', `/api/labs/${lab}/hints`, z.unknown(), { hint: next })
      startRefresh(() => router.refresh())
    } catch (failure) {
      setError(failure)
    } finally {
      setSending(false)
    }
  }

  return (
    <section className="mt-6 border-t border-line pt-4">
      <h2 className="text-[15px]">{t('title')}</h2>
      <p className="text-[13.5px] text-ink-2 nums">{t('count', { taken: taken.length, total })}</p>
      {note !== null && <p className="text-[13.5px] text-ink-2">{note}</p>}
      <ol className="mt-2 grid list-none gap-2 p-0">
        {taken.map((hint, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a hint is its number
          <li key={index} className="rounded-lg bg-sunken px-3.5 py-2.5">
            <p className="text-[12.5px] font-semibold text-ink-3">{t('number', { number: index + 1 })}</p>
            {hint}
          </li>
        ))}
      </ol>
      {next <= total && (
        <Button size="small" className="mt-2" onClick={take} busy={sending || refreshing}>
          {t('take', { number: next })}
        </Button>
      )}
      {error !== null && (
        <Notice tone="fail" className="mt-2">
          {errorMessage(error)}
        </Notice>
      )}
    </section>
  )
}

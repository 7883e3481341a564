'use client'
import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { renderCheckName, renderMessage, renderReason, renderRegime } from '#messages/render.ts'
import type { Check, Message } from '#verdict'

/** The words of a verdict in the reader's language. A verdict itself holds only codes and parameters. */
export function useVerdictWords() {
  const locale = useLocale()
  return useMemo(
    () => ({
      message: (message: Message) => renderMessage(message, locale),
      check: (check: Pick<Check, 'id' | 'kind'>) => renderCheckName(check, locale),
      regime: (regime: string) => renderRegime(regime, locale),
      /** What a regime is there to find; null where nothing is written about it. */
      reason: (regime: string) => renderReason(regime, locale),
    }),
    [locale],
  )
}

'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useErrorMessage } from '../api.ts'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { VerdictView } from '../verdict/verdict-view.tsx'
import type { Progress } from './use-submission.ts'

interface VerdictPaneProps {
  progress: Progress
  diagnosis: ReactNode
  next: ReactNode
  onLocate(line: number, column: number | null): void
  onRetry(): void
}

/** What became of the last submission: on its way, judged, or why it could not be. */
export function VerdictPane({ progress, diagnosis, next, onLocate, onRetry }: VerdictPaneProps) {
  const t = useTranslations('lab')
  const errorMessage = useErrorMessage()
  return (
    <div aria-live="polite" className="px-4.5 py-3.5">
      {progress.phase === 'idle' && <p className="text-ink-2">{t('verdict.empty')}</p>}
      {(progress.phase === 'sending' || progress.phase === 'queued' || progress.phase === 'running') && (
        <p className="flex items-center gap-3">
          <span
            aria-hidden
            className="size-3.5 animate-spin rounded-full border-2 border-accent border-r-transparent"
          />
          {t(`progress.${progress.phase}`)}
        </p>
      )}
      {progress.phase === 'judged' && (
        <VerdictView
          key={progress.id}
          verdict={progress.verdict}
          diagnosis={diagnosis}
          next={next}
          onLocate={onLocate}
        />
      )}
      {progress.phase === 'fault' && (
        <Notice tone="warn" title={t('fault.title')}>
          <p>{t('fault.text')}</p>
          <Button size="small" className="mt-2" onClick={onRetry}>
            {t('fault.retry')}
          </Button>
        </Notice>
      )}
      {progress.phase === 'refused' && (
        <Notice tone="fail" title={t('refused.title')}>
          <p>{errorMessage(progress.error)}</p>
          <p className="text-ink-2">{t('refused.kept')}</p>
        </Notice>
      )}
    </div>
  )
}

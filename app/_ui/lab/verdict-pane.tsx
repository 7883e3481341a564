'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useErrorMessage } from '../api.ts'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'
import type { RunState } from '../run/use-run.ts'
import { type Signature, VerdictView } from '../verdict/verdict-view.tsx'
import type { Progress } from './use-submission.ts'

interface VerdictPaneProps {
  /** What a run in this browser came to; while there is something, it is what is shown. */
  run: RunState
  progress: Progress
  signature: Signature
  /** Why the server judged what this browser usually judges; null where nothing is to be said. */
  note: string | null
  diagnosis: ReactNode
  next: ReactNode
  onLocate(line: number, column: number | null): void
  onRetry(): void
  /** Present when the editor holds other code than the verdict is about. */
  onRestore: (() => void) | null
}

/** What became of the last submission: on its way, judged, or why it could not be. */
export function VerdictPane(props: VerdictPaneProps) {
  const { run, progress, signature, note, diagnosis, next, onLocate, onRetry, onRestore } = props
  const t = useTranslations('lab')
  const errorMessage = useErrorMessage()
  if (run.phase !== 'idle') {
    return (
      <div aria-live="polite" className="px-4.5 py-3.5">
        {run.phase === 'running' && <Waiting text={t('run.running')} />}
        {run.phase === 'stopped' && <p className="text-ink-2">{t('run.stopped')}</p>}
        {run.phase === 'judged' && (
          <VerdictView
            key={run.id}
            verdict={run.verdict}
            signature={signature}
            diagnosis={null}
            next={next}
            onLocate={onLocate}
          />
        )}
      </div>
    )
  }
  return (
    <div aria-live="polite" className="px-4.5 py-3.5">
      {note && <p className="mb-2 text-[13.5px] text-ink-2">{note}</p>}
      {progress.phase === 'idle' && <p className="text-ink-2">{t('verdict.empty')}</p>}
      {(progress.phase === 'sending' || progress.phase === 'queued' || progress.phase === 'running') && (
        <Waiting text={t(`progress.${progress.phase}`)} />
      )}
      {progress.phase === 'judged' && onRestore && (
        <p className="mb-2.5 flex flex-wrap gap-x-3 text-[13.5px] text-ink-2">
          {t('verdict.changed')}
          <button type="button" onClick={onRestore} className="text-accent underline underline-offset-2">
            {t('verdict.restore')}
          </button>
        </p>
      )}
      {progress.phase === 'judged' && (
        <VerdictView
          key={progress.id}
          verdict={progress.verdict}
          signature={signature}
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

function Waiting({ text }: { text: string }) {
  return (
    <p className="flex items-center gap-3">
      <span
        aria-hidden
        className="size-3.5 animate-spin rounded-full border-2 border-accent border-r-transparent"
      />
      {text}
    </p>
  )
}

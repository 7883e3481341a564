'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '../notice.tsx'
import type { AnswerReply } from './feedback.ts'

/** An answer that cannot be read, or uses what the question rules out: what the trouble is, and that it costs nothing. */
export function Unreadable({ problem }: { problem: Extract<AnswerReply, { kind: 'unreadable' }> }) {
  const t = useTranslations('quiz.unreadable')
  // A code is data: the server may be newer than this page and know one that this page does not.
  const key = problem.code as Parameters<typeof t.has>[0]
  return (
    <Notice tone="fail" title={t(problem.code === 'ruled-out' ? 'ruledOutTitle' : 'title')}>
      {t.has(key) ? <p>{t(key, problem.params)}</p> : null}
      <p>{t('kept')}</p>
    </Notice>
  )
}

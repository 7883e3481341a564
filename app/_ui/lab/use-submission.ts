'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { type Language, Verdict } from '#verdict'
import { ApiError, api } from '../api.ts'

export type SubmissionMode = 'run' | 'submit'

export type Progress =
  | { phase: 'idle' }
  | { phase: 'sending' | 'queued' | 'running'; id: string; mode: SubmissionMode }
  | { phase: 'judged'; id: string; verdict: Verdict }
  /** The grader could not judge it; nothing counted. */
  | { phase: 'fault'; id: string; code: string }
  /** The request itself was refused or did not arrive. */
  | { phase: 'refused'; error: unknown }

const SavedDraft = z.object({ revision: z.int(), updatedAt: z.string() })
const SentAnswer = z.object({ id: z.string(), draft: SavedDraft.nullish() })
const StateEvent = z.object({ state: z.enum(['queued', 'running']) })
const FaultEvent = z.object({ code: z.string() })

interface SubmissionOptions {
  lab: string
  language: Language
  /** A submission that is still being graded when the page opens. */
  active: { id: string; mode: SubmissionMode } | null
  /** The verdict the page was opened with. */
  opened: { id: string; verdict: Verdict } | null
  onDraftSaved(sent: string, revision: number, updatedAt: string): void
}

/** Sends a submission and follows it to its verdict, through lost connections and reloads. */
export function useSubmission({ lab, language, active, opened, onDraftSaved }: SubmissionOptions) {
  const [progress, setProgress] = useState<Progress>(() =>
    active
      ? { phase: 'queued', id: active.id, mode: active.mode }
      : opened
        ? { phase: 'judged', ...opened }
        : { phase: 'idle' },
  )
  const followed = progress.phase === 'queued' || progress.phase === 'running' ? progress.id : null
  const busy = followed !== null || progress.phase === 'sending'
  const [shown, setShown] = useState(opened?.id ?? null)
  // Another submission was chosen from the history: the page stays, only its address changes.
  if (opened && opened.id !== shown) {
    setShown(opened.id)
    if (!busy) setProgress({ phase: 'judged', ...opened })
  }
  const mode = useRef<SubmissionMode>(active?.mode ?? 'submit')

  useEffect(() => {
    if (!followed) return
    return follow(followed, (event) => {
      if (event.type === 'state') setProgress({ phase: event.state, id: followed, mode: mode.current })
      else if (event.type === 'verdict')
        setProgress({ phase: 'judged', id: followed, verdict: event.verdict })
      else setProgress({ phase: 'fault', id: followed, code: event.code })
    })
  }, [followed])

  const send = useCallback(
    async (source: string, chosen: SubmissionMode) => {
      const id = crypto.randomUUID()
      mode.current = chosen
      setProgress({ phase: 'sending', id, mode: chosen })
      try {
        const answer = await api('POST', '/api/submissions', SentAnswer, {
          id,
          lab,
          language,
          source,
          mode: chosen,
        })
        if (answer.draft) onDraftSaved(source, answer.draft.revision, answer.draft.updatedAt)
        setProgress({ phase: 'queued', id: answer.id, mode: chosen })
      } catch (error) {
        // What was refused was saved first: its revision is ours now.
        const draft = error instanceof ApiError ? SavedDraft.safeParse(error.params) : null
        if (draft?.success) onDraftSaved(source, draft.data.revision, draft.data.updatedAt)
        setProgress({ phase: 'refused', error })
      }
    },
    [lab, language, onDraftSaved],
  )

  /**
   * The page may still be that of the chosen submission while a newer verdict waits for its own page: then no
   * change of `opened` will tell.
   */
  const choose = useCallback(
    (id: string) => {
      if (opened?.id === id && !busy) setProgress({ phase: 'judged', ...opened })
    },
    [opened, busy],
  )

  return { progress, send, choose }
}

type Event =
  | { type: 'state'; state: 'queued' | 'running' }
  | { type: 'verdict'; verdict: Verdict }
  | { type: 'fault'; code: string }

const RECONNECT_AFTER_MS = 1500

/** Server-sent events with our own reconnect: browsers give up for good after an HTTP error. */
function follow(id: string, onEvent: (event: Event) => void): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    clearTimeout(timer)
    source?.close()
  }
  const connect = () => {
    source = new EventSource(`/api/submissions/${id}/events`)
    source.addEventListener('state', (message) =>
      onEvent({ type: 'state', ...StateEvent.parse(JSON.parse(message.data)) }),
    )
    source.addEventListener('verdict', (message) => {
      end()
      onEvent({ type: 'verdict', verdict: Verdict.parse(JSON.parse(message.data)) })
    })
    source.addEventListener('fault', (message) => {
      end()
      onEvent({ type: 'fault', ...FaultEvent.parse(JSON.parse(message.data)) })
    })
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return
      timer = setTimeout(connect, RECONNECT_AFTER_MS)
    })
  }
  connect()
  return end
}

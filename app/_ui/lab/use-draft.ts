'use client'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { z } from 'zod'
import type { Language } from '#verdict'
import { ApiError, api } from '../api.ts'
import {
  type DraftState,
  edited,
  type LocalDraft,
  openDraft,
  overtaken,
  type ServerDraft,
  saved,
  swapCopies,
} from './draft-state.ts'

const SAVE_AFTER_MS = 800
const RETRY_AFTER_MS = 5000

const StoredDraft = z.object({ source: z.string(), base: z.int().nonnegative(), at: z.string() })
const SavedAnswer = z.object({ revision: z.int(), updatedAt: z.string() })
const DraftAnswer = z.object({
  draft: z.object({ source: z.string(), revision: z.int(), updatedAt: z.string() }).nullable(),
})

type Action =
  | { type: 'opened'; state: DraftState }
  | { type: 'edited'; source: string }
  | { type: 'saving' }
  | { type: 'saved'; sent: string; revision: number; updatedAt: string }
  | { type: 'overtaken'; server: ServerDraft; now: string }
  | { type: 'offline' | 'refused' }
  | { type: 'swapped'; now: string }
  | { type: 'let-go' }

function reduce(state: DraftState, action: Action): DraftState {
  switch (action.type) {
    case 'opened':
      return action.state
    case 'edited':
      return edited(state, action.source)
    case 'saving':
      return { ...state, status: 'saving' }
    case 'saved':
      return saved(state, action.sent, action.revision, action.updatedAt)
    case 'overtaken':
      return overtaken(state, action.server, action.now)
    case 'offline':
    case 'refused':
      return { ...state, status: action.type }
    case 'swapped':
      return swapCopies(state, action.now)
    case 'let-go':
      return { ...state, other: null }
  }
}

interface DraftOptions {
  lab: string
  language: Language
  starter: string
  server: ServerDraft | null
}

/** The code being written: kept in this browser at once, sent to the server soon after, retried while offline. */
export function useDraft({ lab, language, starter, server }: DraftOptions) {
  const key = `chainrule:draft:${lab}:${language}`
  // The first render must equal the server's, so this browser's copy is looked at after it.
  const [state, dispatch] = useReducer(reduce, null, () => openDraft(starter, server, null))
  const opened = useRef(false)
  const inFlight = useRef(false)
  /** The newest revision that this page made itself: known here before the page has rendered it. */
  const own = useRef(0)

  useEffect(() => {
    if (opened.current) return
    opened.current = true
    dispatch({ type: 'opened', state: openDraft(starter, server, readLocal(key)) })
  }, [key, starter, server])

  useEffect(() => {
    if (opened.current && state.status !== 'saved') {
      writeLocal(key, { source: state.source, base: state.base, at: new Date().toISOString() })
    }
  }, [key, state.source, state.base, state.status])

  const save = useCallback(
    async (source: string, base: number) => {
      if (inFlight.current) return
      inFlight.current = true
      dispatch({ type: 'saving' })
      try {
        const answer = await api('PUT', `/api/drafts/${lab}`, SavedAnswer, {
          language,
          source,
          revision: Math.max(base, own.current),
        })
        own.current = answer.revision
        dispatch({ type: 'saved', sent: source, ...answer })
        forgetLocal(key)
      } catch (error) {
        const newer =
          error instanceof ApiError && error.code === 'draft-outdated'
            ? await fetchDraft(lab, language)
            : null
        if (newer) dispatch({ type: 'overtaken', server: newer, now: new Date().toISOString() })
        else dispatch({ type: error instanceof ApiError && error.status === 413 ? 'refused' : 'offline' })
      } finally {
        inFlight.current = false
      }
    },
    [key, lab, language],
  )

  useEffect(() => {
    if (state.status !== 'unsaved' && state.status !== 'offline') return
    const timer = setTimeout(
      () => void save(state.source, state.base),
      state.status === 'offline' ? RETRY_AFTER_MS : SAVE_AFTER_MS,
    )
    return () => clearTimeout(timer)
  }, [state.source, state.base, state.status, save])

  return {
    state,
    edit: useCallback((source: string) => dispatch({ type: 'edited', source }), []),
    swap: useCallback(() => dispatch({ type: 'swapped', now: new Date().toISOString() }), []),
    letGo: useCallback(() => dispatch({ type: 'let-go' }), []),
    /** A submission carried the draft along. */
    sentAlong: useCallback(
      (sent: string, revision: number, updatedAt: string) => {
        own.current = revision
        dispatch({ type: 'saved', sent, revision, updatedAt })
        forgetLocal(key)
      },
      [key],
    ),
  }
}

/** The server's copy; null when it cannot be had now (the save is then tried again later). */
async function fetchDraft(lab: string, language: Language): Promise<ServerDraft | null> {
  try {
    return (await api('GET', `/api/drafts/${lab}?language=${language}`, DraftAnswer)).draft
  } catch {
    return null
  }
}

function readLocal(key: string): LocalDraft | null {
  try {
    const parsed = StoredDraft.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    // Storage may be forbidden or hold something else's words: the server's copy is then all there is.
    return null
  }
}

function writeLocal(key: string, draft: LocalDraft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // A full or forbidden storage: the save to the server still happens.
  }
}

/**
 * What is saved needs no copy here: it would outlive signing out, and look like another version later. What was
 * typed since is written again by the effect that follows every change.
 */
function forgetLocal(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Forbidden storage holds nothing.
  }
}

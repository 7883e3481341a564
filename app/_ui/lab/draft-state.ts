/**
 * What becomes of the code a person writes. Every keystroke goes to this browser's storage at once and
 * to the server a moment later; a copy that turns out older than the server's is kept, never dropped.
 */

/** The server's copy. Its revision grows by one with each save. */
export interface ServerDraft {
  source: string
  revision: number
  /** ISO time. */
  updatedAt: string
}

/** This browser's copy, and the server revision it was written on top of (0: none). */
export interface LocalDraft {
  source: string
  base: number
  /** ISO time. */
  at: string
}

/** `refused`: the server will not take it as it is (too long); sending it again would not help. */
export type DraftStatus = 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused'

export interface DraftState {
  source: string
  /** The server revision that `source` builds on. */
  base: number
  status: DraftStatus
  /** ISO time of the last save that reached the server; null before the first. */
  savedAt: string | null
  /** A copy that lost against a newer one; stays reachable until the person lets it go. */
  other: { source: string; at: string } | null
}

/** Chooses what to show when a lab is opened: the newest work, with the other copy kept beside it. */
export function openDraft(starter: string, server: ServerDraft | null, local: LocalDraft | null): DraftState {
  const savedAt = server?.updatedAt ?? null
  const base = server?.revision ?? 0
  const serverSource = server?.source ?? starter
  if (!local || local.source === serverSource)
    return { source: serverSource, base, status: 'saved', savedAt, other: null }
  if (local.base === base) return { source: local.source, base, status: 'unsaved', savedAt, other: null }
  return {
    source: serverSource,
    base,
    status: 'saved',
    savedAt,
    other: { source: local.source, at: local.at },
  }
}

export function edited(state: DraftState, source: string): DraftState {
  if (source === state.source) return state
  return { ...state, source, status: 'unsaved' }
}

/** A save reached the server. What was typed meanwhile is still unsaved. */
export function saved(state: DraftState, sent: string, revision: number, updatedAt: string): DraftState {
  return { ...state, base: revision, savedAt: updatedAt, status: state.source === sent ? 'saved' : 'unsaved' }
}

/** The server holds a newer copy (another tab or device): it is shown, ours is kept beside it. */
export function overtaken(state: DraftState, server: ServerDraft, now: string): DraftState {
  return {
    source: server.source,
    base: server.revision,
    status: 'saved',
    savedAt: server.updatedAt,
    other: state.source === server.source ? state.other : { source: state.source, at: now },
  }
}

/** Brings the kept copy back as the current one; what it replaces is kept in its place. */
export function swapCopies(state: DraftState, now: string): DraftState {
  if (!state.other) return state
  return { ...state, source: state.other.source, status: 'unsaved', other: { source: state.source, at: now } }
}

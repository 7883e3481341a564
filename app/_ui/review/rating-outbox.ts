'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { ApiError, api } from '../api.ts'
import { Outbox } from './outbox.ts'

let shared: Outbox | null = null

// Without storage (blocked by the browser) ratings still wait, as long as the page is open.
function memoryStore(): Pick<Storage, 'getItem' | 'setItem'> {
  const items = new Map<string, string>()
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) }
}

function browserStore(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    const probe = 'chainrule-probe'
    localStorage.setItem(probe, '1')
    localStorage.removeItem(probe)
    return localStorage
  } catch {
    return memoryStore()
  }
}

/** This browser's one outbox of ratings. */
export function ratingOutbox(): Outbox {
  shared ??= new Outbox(browserStore(), async (rating) => {
    try {
      await api('POST', '/api/reviews', z.unknown(), rating)
      return { result: 'sent' }
    } catch (error) {
      if (!(error instanceof ApiError) || error.retryable) return { result: 'later' }
      return { result: 'refused', error }
    }
  })
  return shared
}

const RETRY_MS = 5000

/** Sends what an earlier visit left behind, and tries again while something waits. Mounted once, on every page. */
export function RatingSender(): null {
  useEffect(() => {
    const outbox = ratingOutbox()
    const flush = () => {
      if (outbox.waiting().length > 0) void outbox.flush()
    }
    flush()
    const timer = setInterval(flush, RETRY_MS)
    window.addEventListener('online', flush)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', flush)
    }
  }, [])
  return null
}

function subscribe(listener: () => void): () => void {
  const unsubscribe = ratingOutbox().subscribe(listener)
  // Another tab may send what waits here.
  window.addEventListener('storage', listener)
  return () => {
    unsubscribe()
    window.removeEventListener('storage', listener)
  }
}

/** How many ratings wait because they could not be sent; 0 while all goes well. */
export function useStuckRatings(): number {
  return useSyncExternalStore(
    subscribe,
    () => (ratingOutbox().stuck ? ratingOutbox().waiting().length : 0),
    () => 0,
  )
}

/** The error of the last rating that was refused for good. */
export function useRefusal(): unknown {
  return useSyncExternalStore(
    subscribe,
    () => ratingOutbox().refusal,
    () => null,
  )
}

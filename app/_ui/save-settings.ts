'use client'

import { useCallback } from 'react'
import { z } from 'zod'
import { api } from './api.ts'
import { useSession } from './session-context.tsx'

/** What `PUT /api/settings` takes; whatever is left out stays as it is. */
export interface SettingsChange {
  locale?: 'zh' | 'en'
  timeZone?: string
  theme?: 'system' | 'light' | 'dark'
  desiredRetention?: number
  newCardsPerDay?: number
  shortcuts?: boolean
}

export function putSettings(change: SettingsChange): Promise<unknown> {
  return api('PUT', '/api/settings', z.unknown(), change, { keepalive: true })
}

/**
 * Saves a preference that this device has already taken over with a cookie. Without an account there is
 * nothing to save to, and looking around creates none; a failure costs nothing here, so it stays silent.
 */
export function useSaveSettings(): (change: SettingsChange) => void {
  const { hasAccount } = useSession()
  return useCallback(
    (change: SettingsChange) => {
      if (hasAccount) putSettings(change).catch(() => undefined)
    },
    [hasAccount],
  )
}

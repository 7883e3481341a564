'use client'

import { useCallback } from 'react'
import { useRouter } from '../navigation.ts'

/**
 * Fetches the page's data anew if the server answers at all. Next turns a failed refresh into a browser
 * navigation, which without a connection would replace the page by the browser's own error.
 */
export function useSafeRefresh(): () => Promise<void> {
  const router = useRouter()
  return useCallback(async () => {
    const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => null)
    if (answer?.ok) router.refresh()
  }, [router])
}

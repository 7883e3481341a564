import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { type Preferences, parsePreferences } from '../_ui/preferences.ts'
import { type SessionUser, selectOptionalUser } from './session.ts'

export interface PageContext {
  /** Null for a visitor who has changed nothing yet. */
  user: SessionUser | null
  preferences: Preferences
  /** One instant for the whole page, so that its parts agree. */
  now: Date
}

/** Who asks for this page, what they prefer on this device, and when: read once for layout and page. */
export const pageContext = cache(async (): Promise<PageContext> => {
  const [jar, list] = await Promise.all([cookies(), headers()])
  return {
    user: await selectOptionalUser(list),
    preferences: parsePreferences((name) => jar.get(name)?.value),
    now: new Date(),
  }
})

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

/** What the reader prefers on this device; needs no database. */
export const pagePreferences = cache(async (): Promise<Preferences> => {
  const jar = await cookies()
  return parsePreferences((name) => jar.get(name)?.value)
})

/** Who asks for this page, what they prefer on this device, and when: read once for layout and page. */
export const pageContext = cache(async (): Promise<PageContext> => {
  const [preferences, list] = await Promise.all([pagePreferences(), headers()])
  return { user: await selectOptionalUser(list), preferences, now: new Date() }
})

/** For the frame around a page: when the database does not answer, the page says so inside of the frame. */
export async function hasAccount(): Promise<boolean> {
  return pageContext().then(
    ({ user }) => user !== null,
    () => false,
  )
}

/** What the policy of this page allows its scripts by; `proxy.ts` puts it there. */
export async function pageNonce(): Promise<string | undefined> {
  return /'nonce-([^']+)'/.exec((await headers()).get('Content-Security-Policy') ?? '')?.[1]
}

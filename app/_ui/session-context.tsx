'use client'

import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { cookieNames, writePreference } from './preferences.ts'

interface Session {
  /** False for a visitor who has changed nothing yet. */
  hasAccount: boolean
}

const SessionContext = createContext<Session>({ hasAccount: false })

export function useSession(): Session {
  return useContext(SessionContext)
}

/** Tells client components who is here, and the server (by a cookie) in which time zone. */
export function SessionProvider({
  hasAccount,
  timeZone,
  children,
}: {
  hasAccount: boolean
  timeZone: string
  children: ReactNode
}) {
  useEffect(() => {
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
    if (here && here !== timeZone) writePreference(cookieNames.timeZone, here)
  }, [timeZone])
  return <SessionContext value={{ hasAccount }}>{children}</SessionContext>
}

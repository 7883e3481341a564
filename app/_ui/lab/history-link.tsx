'use client'
import { type ComponentProps, createContext, use } from 'react'
import { Link } from '../navigation.ts'

/** Told which submission was chosen, before its page has come. */
export const ChooseSubmission = createContext<(id: string) => void>(() => undefined)

/** Leads to the verdict of a submission; a verdict that came just before does not take its place. */
export function HistoryLink({ id, ...link }: { id: string } & ComponentProps<typeof Link>) {
  const choose = use(ChooseSubmission)
  return <Link {...link} onNavigate={() => choose(id)} />
}

import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const widths = { reading: 'max-w-[760px]', wide: 'max-w-[1080px]' }

/** The column a page stands in, with its title, one line below it, and the page's one action. */
export function Page({
  title,
  lead,
  action,
  width = 'wide',
  children,
}: {
  title: ReactNode
  lead?: ReactNode
  action?: ReactNode
  width?: keyof typeof widths
  children: ReactNode
}) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={classes('mx-auto w-full px-4 py-6 outline-none sm:px-6 sm:py-7', widths[width])}
    >
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-[24px]">{title}</h1>
          {lead ? <p className="measure text-ink-2">{lead}</p> : null}
        </div>
        {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
      </div>
      {children}
    </main>
  )
}

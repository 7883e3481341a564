'use client'

import { type ReactNode, useState } from 'react'
import { FigureBody } from './figure-body.tsx'

/** A figure that is loaded when it is opened: for pages that are about something else. */
export function FigureFold({
  id,
  title,
  see,
  children,
}: {
  id: string
  title: string
  see: string
  children: ReactNode
}) {
  const [opened, setOpened] = useState(false)
  return (
    <details
      className="group rounded-card border border-line bg-surface print:hidden"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true)
      }}
    >
      <summary className="flex list-none items-baseline gap-3 rounded-card px-4 py-3 hover:bg-sunken">
        <span aria-hidden="true" className="text-ink-3 group-open:rotate-90">
          ▸
        </span>
        <span>
          <span className="font-semibold">{title}</span>
          <span className="block text-[13.5px] text-ink-2">{see}</span>
        </span>
      </summary>
      <div className="border-t border-line px-4 py-4">
        {opened ? <FigureBody id={id} /> : null}
        {children}
      </div>
    </details>
  )
}

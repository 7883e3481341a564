import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const tones = {
  info: 'border-accent bg-accent-soft',
  warn: 'border-warn bg-warn-soft',
  fail: 'border-fail bg-fail-soft',
  pass: 'border-pass bg-pass-soft',
}
const signs = { info: 'i', warn: '!', fail: '✗', pass: '✓' }

/** A message that belongs to what was just done. Errors interrupt a screen reader, the rest waits its turn. */
export function Notice({
  tone = 'info',
  title,
  children,
  className,
}: {
  tone?: keyof typeof tones
  title?: ReactNode
  children?: ReactNode
  className?: string
}) {
  return (
    <div
      role={tone === 'fail' ? 'alert' : 'status'}
      className={classes('flex gap-3 rounded-r-lg border-l-[3px] px-3.5 py-2.5', tones[tone], className)}
    >
      <span aria-hidden="true" className="font-mono font-bold">
        {signs[tone]}
      </span>
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  )
}

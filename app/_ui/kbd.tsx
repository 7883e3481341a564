import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** A key. Not shown on touch screens, which have none, and not read out: the control has its own name. */
export function Kbd({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className={classes(
        'rounded-[5px] border border-current/30 px-1.5 py-px font-mono text-[11.5px] leading-[1.5] font-normal opacity-80 pointer-coarse:hidden',
        className,
      )}
    >
      {children}
    </span>
  )
}

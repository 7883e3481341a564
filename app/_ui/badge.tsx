import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type Tone = 'accent' | 'neutral' | 'pass' | 'fail' | 'warn'

const tones: Record<Tone, string> = {
  accent: 'bg-accent-soft text-accent',
  neutral: 'bg-sunken text-ink-2',
  pass: 'bg-pass-soft text-pass',
  fail: 'bg-fail-soft text-fail',
  warn: 'bg-warn-soft text-warn',
}

// A tone never speaks alone: these signs stand before the words.
const signs: Partial<Record<Tone, string>> = { pass: '✓', fail: '✗', warn: '!' }

/** A short word with a tone. `sign` is on for tones that judge. */
export function Badge({
  tone = 'neutral',
  sign = true,
  className,
  children,
}: {
  tone?: Tone
  sign?: boolean
  className?: string
  children: ReactNode
}) {
  const mark = sign ? signs[tone] : undefined
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1 rounded-full px-2.5 py-px text-[12.5px] leading-[1.6] whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {mark ? (
        <span aria-hidden="true" className="font-bold">
          {mark}
        </span>
      ) : null}
      {children}
    </span>
  )
}

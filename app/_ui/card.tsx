import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

/** A sheet of paper on the desk. With a title it is a landmark of its own. */
export function Card({
  title,
  aside,
  className,
  children,
  ...rest
}: { title?: ReactNode; aside?: ReactNode } & Omit<ComponentProps<'section'>, 'title'>) {
  return (
    <section
      {...rest}
      className={classes(
        'rounded-card border border-line bg-surface p-5 shadow-card print:border-0 print:p-0',
        className,
      )}
    >
      {title ? (
        <div className="mb-2 flex items-baseline justify-between gap-3">
          <h2 className="text-[14px] font-semibold text-ink-2">{title}</h2>
          {aside ? <div className="text-[13px] text-ink-3">{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  )
}

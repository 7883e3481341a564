import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

export const inputClasses =
  'w-full min-h-10 rounded-lg border border-line-strong bg-surface px-3 py-1.5 text-ink aria-invalid:border-fail'

/** A labelled input with its help and its error, tied together for screen readers. */
export function Field({
  label,
  help,
  error,
  className,
  ...input
}: { label: ReactNode; help?: ReactNode; error?: string | null } & ComponentProps<'input'>) {
  const id = useId()
  const describedBy = [help ? `${id}-help` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
  return (
    <div className={classes('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="text-[14px] font-semibold">
        {label}
      </label>
      <input
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        className={inputClasses}
      />
      {help ? (
        <p id={`${id}-help`} className="text-[13px] text-ink-3">
          {help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-[13.5px] text-fail">
          <span aria-hidden="true">✗ </span>
          {error}
        </p>
      ) : null}
    </div>
  )
}

import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Link } from './navigation.ts'

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const variants: Record<ButtonVariant, string> = {
  primary:
    'bg-accent text-on-accent border-accent hover:bg-[color-mix(in_oklab,var(--accent)_88%,var(--ink))]',
  plain: 'bg-surface text-ink border-line hover:border-line-strong',
  quiet: 'bg-transparent text-ink-2 border-transparent hover:bg-sunken hover:text-ink',
  danger: 'bg-surface text-fail border-line hover:border-fail',
}

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-8 px-2.5 text-[13px]',
  medium: 'min-h-9 px-4 text-[13.5px]',
  large: 'min-h-11 px-5 text-[15px]',
}

export function buttonClasses(variant: ButtonVariant = 'plain', size: ButtonSize = 'medium'): string {
  return classes(
    'inline-flex items-center justify-center gap-2 rounded-lg border font-semibold leading-tight whitespace-nowrap',
    'transition-colors duration-100 disabled:opacity-50 aria-disabled:opacity-50',
    variants[variant],
    sizes[size],
  )
}

interface Look {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Shown beside the words while the action is under way; the button stays its width and cannot be pressed twice. */
  busy?: boolean
  children: ReactNode
}

/** One page has one `primary` button. */
export function Button({
  variant,
  size,
  busy,
  className,
  children,
  ...rest
}: Look & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(buttonClasses(variant, size), className)}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  )
}

/** A link that looks like a button. */
export function ButtonLink({
  variant,
  size,
  className,
  children,
  ...rest
}: Omit<Look, 'busy'> & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={classes(buttonClasses(variant, size), className)}>
      {children}
    </Link>
  )
}

function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-3.5 animate-spin rounded-full border-2 border-current border-r-transparent"
    />
  )
}

import { classes } from './classes.ts'
import { Link } from './navigation.ts'

export interface FilterLink {
  name: string
  count: number
  href: string
  here: boolean
}

/** Filters as links: they work without a script, can be bookmarked, and the way back undoes them. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }) {
  return (
    <nav aria-label={label} className="mb-5 flex flex-wrap gap-1.5 print:hidden">
      {links.map(({ name, count, href, here }) => (
        <Link
          key={href}
          href={href}
          scroll={false}
          aria-current={here ? 'true' : undefined}
          className={classes(
            'rounded-full border px-3 py-1 text-[13.5px]',
            here
              ? 'border-accent bg-accent-soft font-semibold text-accent'
              : 'border-line bg-surface text-ink-2 hover:border-line-strong',
          )}
        >
          {name} <span className="nums">{count}</span>
        </Link>
      ))}
    </nav>
  )
}

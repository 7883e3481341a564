import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'

/** Parsed Markdown, as it can be sent to a browser. */
export type Tree = Parameters<typeof toJsxRuntime>[0]

function ScrollingTable(props: ComponentProps<'table'>) {
  return (
    // A wide table is scrolled with the keyboard too, so it must take focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="scroll" tabIndex={0}>
      <table {...props} />
    </div>
  )
}

function Anchor({ href, children }: ComponentProps<'a'>) {
  const outside = href !== undefined && /^[a-z]+:/i.test(href)
  return (
    <a href={href} rel={outside ? 'noreferrer' : undefined} target={outside ? '_blank' : undefined}>
      {children}
    </a>
  )
}

/** A display formula may be wider than the page; like a table it is scrolled with the keyboard too. */
function Span({ className, ...rest }: ComponentProps<'span'>) {
  const scrolls = className?.split(' ').includes('katex-display')
  return <span {...rest} className={className} tabIndex={scrolls ? 0 : undefined} />
}

const components = { table: ScrollingTable, span: Span, a: Anchor }

const inline = { ...components, p: Fragment }

/** Parsed Markdown as React elements; `inline` leaves out the paragraphs around single lines. */
export function renderTree(tree: Tree, isInline = false): ReactNode {
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components: isInline ? inline : components })
}

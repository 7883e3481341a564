import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { classes } from './classes.ts'

// Raw HTML in the source is dropped (remark-rehype's default), so no text can bring markup of its own.
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze()
// `strict: false`: Chinese inside \text{} is right here, not a slip.
const renderer = unified().use(remarkRehype).use(rehypeKatex, { strict: false }).freeze()

type MarkdownTree = ReturnType<typeof parser.parse>
type Tree = Parameters<typeof toJsxRuntime>[0]

/**
 * A paragraph that is nothing but `$$…$$` is a display formula. remark-math takes it for one only when the
 * dollars stand on lines of their own, which is easily forgotten.
 */
function displayFormulas(tree: MarkdownTree, source: string): void {
  for (const node of tree.children) {
    if (node.type !== 'paragraph' || node.children.length !== 1) continue
    const [formula] = node.children
    const start = formula?.position?.start.offset
    if (formula?.type !== 'inlineMath' || start === undefined || !source.startsWith('$$', start)) continue
    formula.data = { ...formula.data, hProperties: { className: ['language-math', 'math-display'] } }
  }
}

// The same texts are shown on many requests and KaTeX is the slow part of a page. The curriculum is
// finite; the limit only keeps a running server from growing without end.
const cache = new Map<string, Tree>()
const CACHE_LIMIT = 2000

function parse(source: string): Tree {
  const known = cache.get(source)
  if (known) return known
  const markdown = parser.parse(source)
  displayFormulas(markdown, source)
  const tree = renderer.runSync(markdown)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(source, tree)
  return tree
}

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

/**
 * Markdown with GFM tables and KaTeX (`$…$`, `$$…$$`) as React elements. Renders on the server only:
 * neither parser nor KaTeX reaches a browser.
 */
export function Markdown({ source, className }: { source: string; className?: string }): ReactNode {
  return (
    <div className={classes('prose', className)}>
      {toJsxRuntime(parse(source), { Fragment, jsx, jsxs, components })}
    </div>
  )
}

/** The same for a single line, such as a title: no paragraph around it. */
export function InlineMarkdown({ source }: { source: string }): ReactNode {
  return (
    <>{toJsxRuntime(parse(source), { Fragment, jsx, jsxs, components: { ...components, p: Fragment } })}</>
  )
}

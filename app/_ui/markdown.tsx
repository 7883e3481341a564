import type { ReactNode } from 'react'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { classes } from './classes.ts'
import { keepMarks } from './markdown-marks.ts'
import { renderTree, type Tree } from './markdown-tree.tsx'

// Raw HTML in the source is dropped (remark-rehype's default), so no text can bring markup of its own.
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze()
// `strict: false`: Chinese inside \text{} is right here, not a slip.
const renderer = unified().use(remarkRehype).use(rehypeKatex, { strict: false }).freeze()

type MarkdownTree = ReturnType<typeof parser.parse>

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

/** Text that is shown once, such as values of a moment: not kept. */
export function parseOnce(source: string): Tree {
  const markdown = parser.parse(source)
  displayFormulas(markdown, source)
  const tree = renderer.runSync(markdown)
  keepMarks(tree)
  return tree
}

/** For what is sent to a browser as data and rendered there. */
export function parseMarkdown(source: string): Tree {
  const known = cache.get(source)
  if (known) return known
  const tree = parseOnce(source)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(source, tree)
  return tree
}

/**
 * Markdown with GFM tables and KaTeX (`$…$`, `$$…$$`) as React elements. Renders on the server only:
 * neither parser nor KaTeX reaches a browser.
 */
export function Markdown({ source, className }: { source: string; className?: string }): ReactNode {
  return <div className={classes('prose', className)}>{renderTree(parseMarkdown(source))}</div>
}

/** The same for a single line, such as a title: no paragraph around it. */
export function InlineMarkdown({ source }: { source: string }): ReactNode {
  return <>{renderTree(parseMarkdown(source), true)}</>
}

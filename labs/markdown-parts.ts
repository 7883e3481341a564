/** What a Markdown text is made of: formulas as KaTeX gets them, running text, code. */
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export interface Formula {
  /** LaTeX without its dollar signs. */
  readonly tex: string
  /** A formula of its own (`$$`) rather than one within a line. */
  readonly display: boolean
}

/** What this module needs to know of a node of a Markdown tree. */
interface Node {
  readonly type: string
  readonly value?: string
  readonly lang?: string | null
  readonly url?: string
  readonly children?: readonly Node[]
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath)

/** In order of appearance; dollar signs in code are code. */
export function formulas(markdown: string): Formula[] {
  return nodes(parser.parse(markdown))
    .filter(({ type }) => type === 'math' || type === 'inlineMath')
    .map(({ type, value }) => ({ tex: value ?? '', display: type === 'math' }))
}

/** The running text: what is neither formula nor code nor markup. */
export function prose(markdown: string): string[] {
  return nodes(parser.parse(markdown))
    .filter(({ type }) => type === 'text')
    .map(({ value }) => value ?? '')
}

/** The contents of the code blocks in `language`. */
export function codeBlocks(markdown: string, language: string): string[] {
  return nodes(parser.parse(markdown))
    .filter(({ type, lang }) => type === 'code' && lang === language)
    .map(({ value }) => value ?? '')
}

/** Where links and images lead. */
export function links(markdown: string): string[] {
  return nodes(parser.parse(markdown))
    .filter(({ type }) => type === 'link' || type === 'image' || type === 'definition')
    .map(({ url }) => url ?? '')
}

/** For each entry of the lists at the top: of how many paragraphs it is made. Other blocks count as entries of none. */
export function bullets(markdown: string): number[] {
  return (
    (parser.parse(markdown) as Node).children?.flatMap((block) =>
      block.type === 'list'
        ? (block.children ?? []).map(
            ({ children = [] }) => children.filter(({ type }) => type === 'paragraph').length,
          )
        : [0],
    ) ?? []
  )
}

function nodes(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodes)]
}

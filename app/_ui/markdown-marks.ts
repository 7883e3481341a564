/**
 * A line does not begin with a comma, nor end with an opening bracket. Browsers see to that between letters, but
 * allow a break on either side of a formula, which is a box to them; so a short formula keeps its marks beside it.
 * A long one may have to be broken itself, and is left to the browser.
 */
import type { Tree } from './markdown-tree.tsx'

type Element = Extract<Tree, { type: 'element' }>
type Text = Extract<Tree, { type: 'text' }>

const CLOSING = /^[，。、；：？！）》”’…,.;:?!)\]]+/
const OPENING = /[（《“‘([]+$/
const CLASS = 'marks'
/** Boxes within which KaTeX does not break a line: a formula of one box is broken nowhere. */
const BOX = 'base'
/** Letters of LaTeX; what is shorter fits on a line of any screen. */
const SHORT = 24

/** Puts every short formula and the marks that touch it into a span that does not break between them. */
export function keepMarks(tree: Tree): void {
  if (tree.type !== 'root' && tree.type !== 'element') return
  for (const child of tree.children) if (!isFormula(child)) keepMarks(child)
  if (tree.type === 'root') tree.children = rewrite(tree.children)
  else tree.children = rewrite(tree.children)
}

function rewrite<T extends Tree>(children: readonly T[]): (T | Element | Text)[] {
  const kept: (T | Element | Text)[] = []
  for (const child of children) {
    const before = kept.pop()
    if (before !== undefined) kept.push(...pair(before, child))
    else kept.push(child)
  }
  return kept
}

/** Two neighbours, with the marks between them moved to the formula. */
function pair<T extends Tree>(before: T | Element | Text, child: T): (T | Element | Text)[] {
  const opening = before.type === 'text' ? OPENING.exec(before.value)?.[0] : undefined
  if (before.type === 'text' && opening !== undefined && isShort(child)) {
    const rest = before.value.slice(0, -opening.length)
    return [...text(rest), together([{ type: 'text', value: opening }, child])]
  }
  const closing = child.type === 'text' ? CLOSING.exec(child.value)?.[0] : undefined
  if (child.type === 'text' && closing !== undefined && (isShort(before) || isTogether(before))) {
    const inside = isTogether(before) ? before.children : [before]
    return [
      together([...inside, { type: 'text', value: closing }]),
      ...text(child.value.slice(closing.length)),
    ]
  }
  return [before, child]
}

const text = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }])

const together = (children: Element['children']): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [CLASS] },
  children,
})

function hasClass(node: Tree, name: string): node is Element {
  if (node.type !== 'element') return false
  const { className } = node.properties
  return Array.isArray(className) && className.includes(name)
}

/** An inline one; a display formula stands on lines of its own. */
const isFormula = (node: Tree): node is Element => hasClass(node, 'katex')
const isShort = (node: Tree): node is Element =>
  isFormula(node) &&
  (inside(node).filter((each) => hasClass(each, BOX)).length <= 1 ||
    inside(node).some(
      (each) => each.type === 'element' && each.tagName === 'annotation' && lettersOf(each).length <= SHORT,
    ))

const inside = (node: Tree): Tree[] =>
  'children' in node ? node.children.flatMap((child): Tree[] => [child, ...inside(child)]) : []

const lettersOf = (node: Tree): string =>
  inside(node)
    .map((each) => (each.type === 'text' ? each.value : ''))
    .join('')

const isTogether = (node: Tree): node is Element => hasClass(node, CLASS)

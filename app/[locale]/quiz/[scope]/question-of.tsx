import type { QuizItem } from '#labs/catalog.ts'
import { shownOrder } from '../../../_server/quiz/shown-order.ts'
import { InlineMarkdown, Markdown } from '../../../_ui/markdown.tsx'
import type { Piece, Question } from '../../../_ui/quiz/question.ts'
import type { Locale } from '../../../_ui/routing.ts'

type FormulaItem = Extract<QuizItem, { kind: 'formula' }>

/** What the page may know of an item: its texts rendered, in the order shown, without key and explanations. */
export function questionOf(item: QuizItem, topic: string, counts: boolean, locale: Locale): Question {
  const { id: itemId, difficulty, stem } = item
  const common = { itemId, topic, difficulty, counts, stem: <Markdown source={stem[locale]} /> }
  const order = shownOrder(item)
  switch (item.kind) {
    case 'choice':
    case 'several':
      return {
        ...common,
        kind: item.kind,
        options: order.map((place) => (
          <Markdown key={place} source={item.options[place]?.text[locale] ?? ''} />
        )),
      }
    case 'number':
      return { ...common, kind: 'number', unit: item.unit?.[locale] ?? null }
    case 'order':
      return {
        ...common,
        kind: 'order',
        steps: order.map((place) => <Markdown key={place} source={item.steps[place]?.[locale] ?? ''} />),
      }
    case 'formula':
      return {
        ...common,
        kind: 'formula',
        left: <InlineMarkdown source={`$${item.left}$`} />,
        leftLatex: item.left,
        symbols: symbolPieces(item),
        tools: toolPieces(item),
        shortcuts: shortcutsOf(item),
      }
  }
}

function piece(latex: string, insert = latex): Piece {
  return { latex, insert, label: <InlineMarkdown source={`$${latex}$`} /> }
}

/** A symbol with an index is offered with the first letter that its set has. */
function symbolPieces({ symbols, letters = {} }: FormulaItem): Piece[] {
  return symbols.map(({ latex, over = [] }) => {
    const used: string[] = []
    for (const set of over) {
      const letter = Object.entries(letters).find(([name, size]) => size === set && !used.includes(name))?.[0]
      used.push(letter ?? 'i')
    }
    return piece(over.length === 0 ? latex : `${latex}_{${used.join('')}}`)
  })
}

/** `w1` for `w_1`, `xhati` for `\\hat{x}_{i}`: typing an index straight on saves leaving it again. */
function shortcutsOf({ symbols, letters = {} }: FormulaItem): Record<string, string> {
  const names = Object.keys(letters)
  const indices = (size: number): string[] =>
    size === 0 ? [''] : indices(size - 1).flatMap((rest) => names.map((name) => rest + name))
  const pairs = symbols.flatMap(({ latex, over = [] }) => {
    const typed = latex
      .replaceAll(/\\hat\{(\w)\}/g, '$1hat')
      .replaceAll(/\\bar\{(\w)\}/g, '$1bar')
      .replaceAll(/\\text|[\\{}_]/g, '')
    if (over.length === 0) return typed === latex ? [] : [[typed, latex]]
    return indices(over.length).map((index) => [`${typed}${index}`, `${latex}_{${index}}`])
  })
  return Object.fromEntries(pairs)
}

/** The same for every question, so that they give nothing away; only what its stem rules out is not offered. */
function toolPieces({ symbols, letters = {}, without = [] }: FormulaItem): Piece[] {
  const isSymbol = (latex: string) => symbols.some((symbol) => symbol.latex === latex)
  const [letter] = Object.keys(letters).slice(-1)
  const size = letter === undefined ? '' : letters[letter]
  return [
    piece('\\frac{a}{b}', '\\frac{#@}{#?}'),
    piece('x^{2}', '#@^{#?}'),
    piece('\\sqrt{x}', '\\sqrt{#0}'),
    piece('e^{x}', 'e^{#?}'),
    piece('\\ln', '\\ln(#?)'),
    ...(isSymbol('\\sigma') || without.includes('sigmoid') ? [] : [piece('\\sigma(x)', '\\sigma(#?)')]),
    ...(without.includes('tanh') ? [] : [piece('\\tanh', '\\tanh(#?)')]),
    piece('\\max', '\\max(#?,#?)'),
    piece('|x|', '|#?|'),
    piece('[z>0]', '[#?>0]'),
    ...(letter === undefined
      ? []
      : [piece(`\\textstyle\\sum_{${letter}=1}^{${size}}`, `\\sum_{${letter}=1}^{${size}}`)]),
  ]
}

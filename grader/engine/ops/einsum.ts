/** Einstein summation. */
import { type EngineError, invalidArgument, show } from '../error.ts'
import { at, type Shape, sizeOf, stridesOf } from '../shape.ts'
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'
import { matmul } from './matmul.ts'
import { transpose } from './movement.ts'
import { sum } from './reduce.ts'
import { readWindow } from './slicing.ts'

/** A tensor whose axes are named by letters, each once. */
interface Labelled {
  readonly x: Tensor
  readonly labels: readonly string[]
}

/**
 * Products summed over the indices that are not in the result: `einsum('bij,bjk->bik', x, y)`. A letter may
 * stand twice in an operand (its diagonal); without an arrow the result has the letters that occur once,
 * in alphabetical order; `...` stands for leading axes. Sizes must match exactly.
 */
export function einsum(formula: string, ...operands: readonly TensorLike[]): Tensor {
  const tensors = operands.map((operand) => asTensor(operand, 'einsum'))
  const [left = '', right] = formula.replaceAll(' ', '').split('->')
  const inputs = left.split(',')
  if (inputs.length !== tensors.length) throw invalid(formula, `a formula for ${tensors.length} operands`)
  const spelled = inputs.map((input, i) => spell(input, (tensors[i] as Tensor).ndim, formula))
  const lead = spelled
    .map((labels) => labels.filter(isLead))
    .reduce((a, b) => (b.length > a.length ? b : a), [])
  const output = right === undefined ? implied(spelled, lead) : spellOutput(right, lead)
  if (
    new Set(output).size !== output.length ||
    output.some((label) => !spelled.some((s) => s.includes(label)))
  ) {
    throw invalid(formula, 'a result whose letters stand in the operands and occur once')
  }
  let rest = tensors.map((x, i) => diagonal(x, spelled[i] as string[], formula))
  while (rest.length > 1) {
    const [a, b, ...others] = rest as [Labelled, Labelled, ...Labelled[]]
    const needed = new Set([...output, ...others.flatMap(({ labels }) => labels)])
    rest = [contract(a, b, needed, formula), ...others]
  }
  const { x, labels } = withoutUnneeded(rest[0] as Labelled, new Set(output))
  return transpose(
    x,
    output.map((label) => labels.indexOf(label)),
  )
}

/** Leading axes under `...` are labelled by their distance from the last of them. */
function spell(input: string, ndim: number, formula: string): string[] {
  const [before = '', after] = input.split('...')
  if (after === undefined) {
    if (input.length !== ndim) throw invalid(formula, `${ndim} letters in "${input}"`)
    return [...input]
  }
  const count = ndim - before.length - after.length
  if (count < 0) throw invalid(formula, `at most ${ndim} letters in "${input}"`)
  return [...before, ...Array.from({ length: count }, (_, i) => `.${count - i}`), ...after]
}

function isLead(label: string): boolean {
  return label.startsWith('.')
}

function spellOutput(right: string, lead: readonly string[]): string[] {
  const [before = '', after] = right.split('...')
  return after === undefined ? [...right] : [...before, ...lead, ...after]
}

function implied(inputs: readonly (readonly string[])[], lead: readonly string[]): string[] {
  const all = inputs.flat().filter((label) => !isLead(label))
  return [
    ...lead,
    ...[...new Set(all)].filter((label) => all.indexOf(label) === all.lastIndexOf(label)).sort(),
  ]
}

/** Letters that occur twice in an operand read its diagonal. */
function diagonal(x: Tensor, spelled: readonly string[], formula: string): Labelled {
  const labels = [...new Set(spelled)]
  if (labels.length === spelled.length) return { x, labels }
  const own = stridesOf(x.shape)
  const strides = labels.map((label) =>
    spelled.reduce((total, other, axis) => (other === label ? total + at(own, axis) : total), 0),
  )
  const shape = labels.map((label) => at(x.shape, spelled.indexOf(label)))
  spelled.forEach((label, axis) => {
    if (at(x.shape, axis) !== at(shape, labels.indexOf(label)))
      throw invalid(formula, `equal sizes for "${label}"`)
  })
  return { x: readWindow(x, { start: 0, strides, shape }), labels }
}

/** Sums over axes that are not needed. */
function withoutUnneeded({ x, labels }: Labelled, needed: ReadonlySet<string>): Labelled {
  const axes = labels.flatMap((label, axis) => (needed.has(label) ? [] : [axis]))
  return axes.length === 0
    ? { x, labels }
    : { x: sum(x, axes), labels: labels.filter((label) => needed.has(label)) }
}

/** Two operands into one, by a matrix product batched over the labels that both have and the result keeps. */
function contract(first: Labelled, second: Labelled, needed: ReadonlySet<string>, formula: string): Labelled {
  const a = withoutUnneeded(first, new Set([...needed, ...second.labels]))
  const b = withoutUnneeded(second, new Set([...needed, ...first.labels]))
  const shared = a.labels.filter((label) => b.labels.includes(label))
  const batch = shared.filter((label) => needed.has(label))
  const summed = shared.filter((label) => !needed.has(label))
  const [onlyA, onlyB] = [a, b].map(({ labels }) => labels.filter((label) => !shared.includes(label))) as [
    string[],
    string[],
  ]
  for (const label of shared) {
    const sizes = [a, b].map(({ x, labels }) => at(x.shape, labels.indexOf(label)))
    if (sizes[0] !== sizes[1]) throw invalid(formula, `equal sizes for "${label}", not ${show(sizes)}`)
  }
  const left = arranged(a, [batch, onlyA, summed])
  const right = arranged(b, [batch, summed, onlyB])
  const sizes = (operand: Labelled, labels: readonly string[]): number[] =>
    labels.map((label) => at(operand.x.shape, operand.labels.indexOf(label)))
  const shape = [...sizes(a, batch), ...sizes(a, onlyA), ...sizes(b, onlyB)]
  return { x: matmul(left, right).withShape(shape), labels: [...batch, ...onlyA, ...onlyB] }
}

/** Axes reordered and merged, one merged axis for each group of labels. */
function arranged({ x, labels }: Labelled, groups: readonly (readonly string[])[]): Tensor {
  const order = groups.flat().map((label) => labels.indexOf(label))
  const shape: Shape = groups.map((group) => sizeOf(group.map((label) => at(x.shape, labels.indexOf(label)))))
  return (order.every((axis, i) => axis === i) ? x : transpose(x, order)).withShape(shape)
}

function invalid(formula: string, expected: string): EngineError {
  return invalidArgument('einsum', 'formula', formula, expected)
}

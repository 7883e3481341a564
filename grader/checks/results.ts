/**
 * Names of results. A list of tensors is taken apart into its members, `folds[0]`, `folds[1]`, …, so that whatever
 * compares tensors need not know of lists; what is told to a learner goes by the whole again.
 */
import { Tensor } from '#engine/tensor.ts'
import type { Given, Input, Inputs, Seed, Tensors, Truth, Value, Values } from './lab.ts'

export function memberName(list: string, index: number): string {
  return `${list}[${index}]`
}

/** The result that a member belongs to; a tensor of its own belongs to itself. */
export function baseName(name: string): string {
  const at = name.indexOf('[')
  return at < 0 ? name : name.slice(0, at)
}

/** The tensors of one result: itself, or the members of a list in order. */
export function membersOf(tensors: Tensors, result: string): [string, Tensor][] {
  return Object.entries(tensors).filter(([name]) => baseName(name) === result)
}

/** The members of a list, for properties. */
export function listOf(tensors: Tensors, result: string): readonly Tensor[] {
  return membersOf(tensors, result).map(([, tensor]) => tensor)
}

/** Lists taken apart, numbers as tensors without axes. */
export function flattened(results: Readonly<Record<string, Truth>>): Tensors {
  return Object.fromEntries(
    Object.entries(results).flatMap(([name, value]): [string, Tensor][] => {
      if (value instanceof Tensor) return [[name, value]]
      if (isList(value)) return value.map((member, i) => [memberName(name, i), member])
      return [[name, scalar(Number(value))]]
    }),
  )
}

export function scalar(value: number): Tensor {
  return new Tensor(new Float64Array([value]), [])
}

export function isSeed(value: Input | undefined): value is Seed {
  return typeof value === 'object' && 'seed' in value
}

export function isList(value: unknown): value is readonly Tensor[] {
  return Array.isArray(value)
}

/** The tensors and numbers among inputs. */
export function numbersOf(inputs: Inputs): Values {
  const numbers: Record<string, Value> = {}
  for (const [name, value] of Object.entries(inputs))
    if (value instanceof Tensor || typeof value === 'number') numbers[name] = value
  return numbers
}

/** The others, each asked for by its kind. */
export function givenOf(inputs: Inputs): Given {
  const ask = <T extends Input>(name: string, kind: string, is: (value: Input) => value is T): T => {
    const value = inputs[name]
    if (value !== undefined && is(value)) return value
    throw new Error(`${name} is not drawn as a ${kind}`)
  }
  return {
    flag: (name) => ask(name, 'boolean', (value) => typeof value === 'boolean'),
    text: (name) => ask(name, 'string', (value) => typeof value === 'string'),
    list: (name) => ask(name, 'list of tensors', (value): value is readonly Tensor[] => isList(value)),
  }
}

/** The tensors of an input: itself, a number as a tensor, or the members of a list; by their names. */
export function tensorsOf(inputs: Inputs, name: string): [string, Tensor][] {
  const value = inputs[name]
  if (value instanceof Tensor) return [[name, value]]
  if (typeof value === 'number') return [[name, scalar(value)]]
  if (isList(value)) return value.map((member, i) => [memberName(name, i), member])
  throw new Error(`no tensor is drawn for ${name}`)
}

/** Lengths of the axes of all inputs. */
export function lengthsOf(inputs: Inputs): ReadonlySet<number> {
  const tensors = Object.values(inputs).flatMap((value) =>
    value instanceof Tensor ? [value] : isList(value) ? value : [],
  )
  return new Set(tensors.flatMap(({ shape }) => [...shape]))
}

/** The inputs with tensors replaced, by the names that {@link tensorsOf} gives them. */
export function replaced(inputs: Inputs, tensors: Tensors): Inputs {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      isList(value)
        ? value.map((member, i) => tensors[memberName(name, i)] ?? member)
        : (tensors[name] ?? value),
    ]),
  )
}

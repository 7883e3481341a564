/**
 * What a learner's code finds around it: `np`, the classes `Tensor` and `Random`, a `console`. All of it is the
 * engine's values; nothing here leads to its derivatives. `typescript/learner.d.ts` declares the
 * same names.
 */
import * as functions from '#engine/np.ts'
import { Generator } from '#engine/random.ts'
import { Tensor } from '#engine/tensor.ts'
import { print } from './print.ts'

/** Methods whose name differs from their function's. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  subtract: ['sub'],
  multiply: ['mul'],
  divide: ['div'],
  power: ['pow'],
  negative: ['neg'],
  transpose: ['T'],
}

/** Thrown by an operation that the lab withholds. */
export class Withheld extends Error {
  /** Out of a learner's reach, unlike a property; who makes an error of this class names it as they like. */
  readonly #operation: string
  constructor(operation: string) {
    super(`np.${operation} is withheld in this lab`)
    this.name = 'Withheld'
    this.#operation = operation
  }

  /** The withheld operation; null for whatever is no such error. Runs no code of a learner's. */
  static operationOf(error: unknown): string | null {
    if (typeof error !== 'object' || error === null || !(#operation in error)) return null
    return typeof error.#operation === 'string' ? error.#operation : ''
  }
}

/** Puts the learner's globals in place, without the operations in `withheld` and their other names. */
export function installLearnerGlobals(withheld: readonly string[]): void {
  const np: Record<string, unknown> = { ...functions }
  for (const operation of withheld) {
    const same = Object.keys(np).filter((name) => np[name] === np[operation] || name === operation)
    const refuse = (): never => {
      throw new Withheld(operation)
    }
    for (const name of same) {
      np[name] = refuse
      for (const method of [name, ...(METHODS[name] ?? [])]) replaceMethod(method, refuse)
    }
  }
  const log = print
  const console = { log, info: log, warn: log, error: log, debug: log, table: log }
  for (const [name, value] of Object.entries({ np: Object.freeze(np), Tensor, Random: Generator, console }))
    Object.defineProperty(globalThis, name, {
      value,
      writable: false,
      enumerable: false,
      configurable: false,
    })
}

function replaceMethod(name: string, refuse: () => never): void {
  const own = Object.getOwnPropertyDescriptor(Tensor.prototype, name)
  if (own === undefined) return
  Object.defineProperty(Tensor.prototype, name, own.get ? { get: refuse } : { value: refuse })
}

/**
 * The built-ins that the driver relies on, taken before a learner's code runs. Whatever that code
 * does to prototypes and globals afterwards, these stay what they were. Elsewhere in the driver:
 * no method calls on values a learner has touched, no spreading, no `for … of`, no writing to
 * plain arrays by index (a setter on `Array.prototype` would hear of it).
 */
const { apply, defineProperty, get, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect
const { isArray } = Array
const { isInteger } = Number
const { is, create } = Object
const { parse, stringify } = JSON
const { floor, imul, min } = Math
const StringOf = String
const RangeErrorOf = RangeError
const codeUnit: (code: number) => string = StringOf.fromCharCode
const Float64 = Float64Array
const PromiseOf = Promise

/** `Error.isError` sees through no Proxy, so asking it runs none of a learner's code. */
const isError: (value: unknown) => boolean =
  (Error as { isError?: (value: unknown) => boolean }).isError ?? ((value) => value instanceof Error)

const typedArrayPrototype: object = getPrototypeOf(Float64Array.prototype) ?? {}

function getter(prototype: object, key: PropertyKey): () => unknown {
  const found = getOwnPropertyDescriptor(prototype, key)?.get
  if (found === undefined) throw new Error(`no getter ${StringOf(key)}`)
  return found
}

const tagOf = getter(typedArrayPrototype, Symbol.toStringTag)
const lengthOf = getter(typedArrayPrototype, 'length')

/** The class of a typed array, `undefined` for everything else; runs no code of the value's. */
function typedArrayKind(value: unknown): string | undefined {
  const kind: unknown = apply(tagOf, value, [])
  return typeof kind === 'string' ? kind : undefined
}

function typedArrayLength(value: unknown): number {
  const length: unknown = apply(lengthOf, value, [])
  return typeof length === 'number' ? length : 0
}

const sliceOf = StringOf.prototype.slice
const cut = (text: string, length: number): string => apply(sliceOf, text, [0, length])

/** A plain array of `length` items, built without writing through anybody's prototype. */
function list<T>(length: number, item: (index: number) => T): T[] {
  const items: T[] = []
  for (let i = 0; i < length; i++) {
    const descriptor = create(null)
    descriptor.value = item(i)
    descriptor.writable = true
    descriptor.enumerable = true
    descriptor.configurable = true
    defineProperty(items, i, descriptor)
  }
  return items
}

export {
  apply,
  codeUnit,
  create,
  cut,
  defineProperty,
  Float64,
  floor,
  get,
  imul,
  is,
  isArray,
  isError,
  isInteger,
  list,
  min,
  ownKeys,
  PromiseOf,
  parse,
  RangeErrorOf,
  StringOf,
  stringify,
  typedArrayKind,
  typedArrayLength,
}

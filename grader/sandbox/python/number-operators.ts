/**
 * In MicroPython a number on the left decides alone: `0 < x` is an error, and `2.0 * x` reads `x` as a
 * float. NumPy's arrays and numbers have to be asked first. So the types `int`, `float` and `bool` get another
 * operator function: where an instance of a Python class is on the right, a comparison is turned
 * around and everything else is left to the instance; otherwise the type's own function decides.
 *
 * Of operators in place MicroPython asks a class for `+=` and `-=` only, and computes `x *= 2` as
 * `x = x * 2`, which a view of `x` would not see. Arrays get a function that puts the result where
 * they lie.
 */
import { Instance, type Interpreter, Module } from './interpreter.ts'

/** Addresses of the types in MicroPython's memory, and of any class written in Python. */
export interface NumberTypes {
  readonly bool: number
  readonly int: number
  readonly float: number
  readonly instance: number
  /** Classes whose operators in place put the result where the left side lies. */
  readonly arrays: readonly number[]
}

/** Places in the function table: the types' own operator functions, and the one of classes written in Python. */
export type Operators = Omit<NumberTypes, 'arrays'>

/** Puts `value` where `left` lies, if it fits: what the operator then gives, `left` or `value`. Addresses all. */
export type Assign = (left: number, value: number) => number

/** `mp_obj_type_t`: one byte per slot says which of the words after them it is, from 1; 0 for none. */
const SLOT_BINARY_OP = 12
export const SLOTS = 20

export function slotPlace(interpreter: Interpreter, type: number, slot: number): number {
  return type + SLOTS + 4 * (interpreter.uint8(type + slot) - 1)
}

/** Points both types to the functions added by {@link addOperators}. */
export function patchNumberTypes(interpreter: Interpreter, types: NumberTypes): Operators {
  const place = (type: number): number => slotPlace(interpreter, type, SLOT_BINARY_OP)
  const operators = {
    bool: interpreter.uint32(place(types.bool)),
    int: interpreter.uint32(place(types.int)),
    float: interpreter.uint32(place(types.float)),
    instance: interpreter.uint32(place(types.instance)),
  }
  const added = addOperators(interpreter, operators)
  interpreter.setUint32(place(types.int), added)
  interpreter.setUint32(place(types.float), added + 1)
  interpreter.setUint32(place(types.bool), added + 2)
  for (const type of types.arrays) interpreter.setUint32(place(type), added + ARRAYS)
  return operators
}

/** Adds the functions for `int`, `float`, `bool` and arrays; the place of the first. */
export function addOperators(
  { memory, table, assign }: Pick<Interpreter, 'memory' | 'table' | 'assign'>,
  { bool, int, float, instance }: Operators,
): number {
  const place = table.grow(4)
  const bytes = moduleOf([int, float, bool], instance, place + ARRAYS)
  const module = new Module(Uint8Array.from(bytes))
  const { exports } = new Instance(module, { m: { m: memory, t: table, a: assign } })
  table.set(place, exports.a)
  table.set(place + 1, exports.b)
  table.set(place + 2, exports.c)
  table.set(place + ARRAYS, exports.d)
  return place
}

const ARRAYS = 3
const I32 = 0x7f
/** `op`, `left` and `right` are the parameters, `slot` is a local. */
const [OP, LEFT, RIGHT, SLOT] = [0, 1, 2, 3] as const
const get = (local: number): number[] => [0x20, local]
const constant = (value: number): number[] => [0x41, ...signed(value)]
const load = (offset: number): number[] => [0x28, 2, offset]
const loadByte = (offset: number): number[] => [0x2d, 0, offset]
const callIndirect = [0x11, 0, 0]
const RETURN = 0x0f
const END = 0x0b
const IF = [0x04, 0x40]
const [SUB, SHL, ADD, AND, EQ, EQZ] = [0x6b, 0x74, 0x6a, 0x71, 0x46, 0x45] as const
const [LESS, EITHER, BELOW] = [0x48, 0x72, 0x49] as const
const tee = (local: number): number[] => [0x22, local]

/** MicroPython's numbers of operators: < > == <= >= != are 0 … 5, and `in`, `is` follow. */
const body = (own: number, instance: number, arrays: number): number[] => [
  // A pointer, not a small whole number nor a name.
  ...[...get(RIGHT), ...constant(3), AND, EQZ, ...IF],
  ...[...get(RIGHT), ...load(0), ...loadByte(SLOT_BINARY_OP), ...tee(SLOT), ...IF],
  ...[...get(RIGHT), ...load(0), ...get(SLOT), ...constant(2), SHL, ADD, ...load(SLOTS - 4)],
  ...[...tee(SLOT), ...constant(instance), EQ, ...get(SLOT), ...constant(arrays), EQ, EITHER, ...IF],
  // < and >, <= and >= change places with their operands.
  ...[...get(OP), ...constant(2), LESS, ...IF],
  ...[...constant(1), ...get(OP), SUB, ...get(RIGHT), ...get(LEFT), ...constant(instance)],
  ...[...callIndirect, RETURN, END],
  ...[...get(OP), ...constant(3), EQ, ...get(OP), ...constant(4), EQ, EITHER, ...IF],
  ...[...constant(7), ...get(OP), SUB, ...get(RIGHT), ...get(LEFT), ...constant(instance)],
  ...[...callIndirect, RETURN, END],
  // Null: the interpreter asks the other side.
  ...[...constant(0), RETURN, END, END, END],
  ...[...get(OP), ...get(LEFT), ...get(RIGHT), ...constant(own), ...callIndirect, END],
]

/** From `|=` on, 13 operators in place; each is as far from the one that is not. */
const [FIRST_INPLACE, INPLACE] = [9, 13]

const arrayBody = (instance: number): number[] => [
  // What the class does itself.
  ...[...get(OP), ...get(LEFT), ...get(RIGHT), ...constant(instance), ...callIndirect, ...tee(SLOT), ...IF],
  ...[...get(SLOT), RETURN, END],
  ...[...get(OP), ...constant(FIRST_INPLACE), SUB, ...constant(INPLACE), BELOW, ...IF],
  ...[...get(OP), ...constant(INPLACE), ADD, ...get(LEFT), ...get(RIGHT), ...constant(instance)],
  ...[...callIndirect, ...tee(SLOT), ...IF],
  ...[...get(LEFT), ...get(SLOT), 0x10, 0, RETURN, END, END],
  ...[...constant(0), END],
]

function moduleOf(owns: readonly number[], instance: number, arrays: number): number[] {
  const functions = owns.map((own) => sized([1, 1, I32, ...body(own, instance, arrays)]))
  functions.push(sized([1, 1, I32, ...arrayBody(instance)]))
  return [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [2, 0x60, 3, I32, I32, I32, 1, I32, 0x60, 2, I32, I32, 1, I32]),
    ...section(2, [3, 1, 0x6d, 1, 0x6d, 2, 0, 0, 1, 0x6d, 1, 0x74, 1, 0x70, 0, 0, 1, 0x6d, 1, 0x61, 0, 1]),
    ...section(3, [4, 0, 0, 0, 0]),
    ...section(7, [4, 1, 0x61, 0, 1, 1, 0x62, 0, 2, 1, 0x63, 0, 3, 1, 0x64, 0, 4]),
    ...section(10, [4, ...functions.flat()]),
  ]
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...sized(content)]
}

function sized(content: readonly number[]): number[] {
  const length: number[] = []
  for (let rest = content.length; ; rest >>= 7) {
    length.push((rest & 127) | (rest > 127 ? 128 : 0))
    if (rest <= 127) return [...length, ...content]
  }
}

/** LEB128 of a whole number that is not negative. */
function signed(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest >>= 7) {
    const last = rest < 64
    bytes.push((rest & 127) | (last ? 0 : 128))
    if (last) return bytes
  }
}

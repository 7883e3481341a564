/** NumPy's operations on every element, with its rules for the types of results. */
import * as np from '#engine/np.ts'
import { erf } from '#engine/ops/special.ts'
import { Tensor, type TensorLike } from '#engine/tensor.ts'
import { BOOL, type Dtype, FLOAT, INT } from '../arrays.ts'
import { NumpyError } from '../numpy-error.ts'
import type { Call, Operand, Operation, Result } from './call.ts'

type Binary = (x: TensorLike, y: TensorLike) => Tensor
type Unary = (x: TensorLike) => Tensor

/** The type that holds both. */
export function common(...dtypes: readonly Dtype[]): Dtype {
  return dtypes.includes(FLOAT) ? FLOAT : dtypes.includes(INT) ? INT : BOOL
}

/** What a binary operation gives on two operands. */
export type Combine = (x: Operand, y: Operand) => { values: Tensor; dtype: Dtype }

/** Keeps whole numbers whole; truth values count as 0 and 1. */
function arithmetic(of: Binary): Combine {
  return (x, y) => ({
    values: of(x.tensor, y.tensor),
    dtype: Math.min(common(x.dtype, y.dtype), INT) as Dtype,
  })
}

/** On truth values something of its own. */
function withLogic(of: Binary, logic: Binary | null, name: string): Combine {
  const numbers = arithmetic(of)
  return (x, y) => {
    if (common(x.dtype, y.dtype) !== BOOL) return numbers(x, y)
    if (logic === null)
      throw new NumpyError(
        'TypeError',
        `numpy boolean ${name}, the \`-\` operator, is not supported, use the bitwise_xor, the \`^\` operator, or the logical_xor function instead.`,
      )
    return { values: logic(x.tensor, y.tensor), dtype: BOOL }
  }
}

function comparison(of: Binary): Combine {
  return (x, y) => ({ values: of(x.tensor, y.tensor), dtype: BOOL })
}

function inFloats(of: Binary): Combine {
  return (x, y) => ({ values: of(x.tensor, y.tensor), dtype: FLOAT })
}

/** Truth values by logic, whole numbers bit by bit. */
function bitwise(name: string, logic: Binary, bits: OfBits): Combine {
  const ofWhole = shifted(name, bits)
  return (x, y) =>
    common(x.dtype, y.dtype) === BOOL ? { values: logic(x.tensor, y.tensor), dtype: BOOL } : ofWhole(x, y)
}

type OfBits = (a: bigint, b: bigint) => bigint

/** Whole numbers bit by bit; truth values count as 0 and 1. */
function shifted(name: string, bits: OfBits): Combine {
  return (x, y) => {
    if (common(x.dtype, y.dtype) === FLOAT)
      throw new NumpyError(
        'TypeError',
        `ufunc '${name}' not supported for floats: use whole numbers or booleans`,
      )
    const a = np.broadcastTo(x.tensor, np.add(x.tensor, y.tensor).shape)
    const right = np.broadcastTo(y.tensor, a.shape)
    const data = a.data.map((value, i) => Number(bits(BigInt(value), BigInt(right.data[i] ?? 0))))
    return { values: new Tensor(data, a.shape), dtype: INT }
  }
}

function isWithin64(places: bigint): boolean {
  return places >= 0n && places < 64n
}

/** Whole numbers divided by zero are zero, as NumPy's. */
function wholeByZero(of: Binary): Combine {
  const numbers = arithmetic(of)
  return (x, y) => {
    const { values, dtype } = numbers(x, y)
    if (dtype === FLOAT) return { values, dtype }
    return {
      values: new Tensor(
        values.data.map((value) => (Number.isFinite(value) ? value : 0)),
        values.shape,
      ),
      dtype,
    }
  }
}

const power: Combine = (x, y) => {
  const result = arithmetic(np.power)(x, y)
  if (result.dtype === INT && y.tensor.data.some((exponent) => exponent < 0))
    throw new NumpyError('ValueError', 'Integers to negative integer powers are not allowed.')
  return result
}

const atan2 = (x: TensorLike, y: TensorLike): Tensor => {
  const [a, b] = [np.add(x, np.multiply(y, 0)), np.add(y, np.multiply(x, 0))]
  return new Tensor(
    a.data.map((value, i) => Math.atan2(value, b.data[i] ?? 0)),
    a.shape,
  )
}

const fmax = (x: TensorLike, y: TensorLike): Tensor =>
  np.where(np.isnan(x), y, np.where(np.isnan(y), x, np.maximum(x, y)))
const fmin = (x: TensorLike, y: TensorLike): Tensor =>
  np.where(np.isnan(x), y, np.where(np.isnan(y), x, np.minimum(x, y)))

/** max + log(1 + exp(−|difference|)) */
const logaddexp = (x: TensorLike, y: TensorLike): Tensor =>
  np.where(
    np.equal(x, y),
    np.add(x, Math.LN2),
    np.add(np.maximum(x, y), np.log1p(np.exp(np.negative(np.abs(np.subtract(x, y)))))),
  )

export const COMBINE: Readonly<Record<string, Combine>> = {
  add: withLogic(np.add, np.logicalOr, 'add'),
  subtract: withLogic(np.subtract, null, 'subtract'),
  multiply: withLogic(np.multiply, np.logicalAnd, 'multiply'),
  divide: inFloats(np.divide),
  floor_divide: wholeByZero(np.floorDivide),
  remainder: wholeByZero(np.mod),
  power,
  maximum: (x, y) => ({ values: np.maximum(x.tensor, y.tensor), dtype: common(x.dtype, y.dtype) }),
  minimum: (x, y) => ({ values: np.minimum(x.tensor, y.tensor), dtype: common(x.dtype, y.dtype) }),
  fmax: (x, y) => ({ values: fmax(x.tensor, y.tensor), dtype: common(x.dtype, y.dtype) }),
  fmin: (x, y) => ({ values: fmin(x.tensor, y.tensor), dtype: common(x.dtype, y.dtype) }),
  arctan2: inFloats(atan2),
  hypot: inFloats((x, y) => np.sqrt(np.add(np.square(x), np.square(y)))),
  logaddexp: inFloats(logaddexp),
  greater: comparison(np.greater),
  greater_equal: comparison(np.greaterEqual),
  less: comparison(np.less),
  less_equal: comparison(np.lessEqual),
  equal: comparison(np.equal),
  not_equal: comparison(np.notEqual),
  logical_and: comparison(np.logicalAnd),
  logical_or: comparison(np.logicalOr),
  logical_xor: comparison(np.logicalXor),
  bitwise_and: bitwise('bitwise_and', np.logicalAnd, (a, b) => a & b),
  bitwise_or: bitwise('bitwise_or', np.logicalOr, (a, b) => a | b),
  bitwise_xor: bitwise('bitwise_xor', np.logicalXor, (a, b) => a ^ b),
  left_shift: shifted('left_shift', (a, b) => (isWithin64(b) ? BigInt.asIntN(64, a << b) : 0n)),
  right_shift: shifted('right_shift', (a, b) => a >> (isWithin64(b) ? b : 63n)),
}

function mapped(of: Unary, dtype: (own: Dtype) => Dtype): Operation {
  return (call) => {
    const { tensor, dtype: own } = call.operand()
    return { values: of(tensor), dtype: dtype(own) }
  }
}

const always = (dtype: Dtype) => (): Dtype => dtype
const itself = (own: Dtype): Dtype => own
const numeric = (own: Dtype): Dtype => (own === BOOL ? INT : own)

const invert: Operation = (call) => {
  const { tensor, dtype } = call.operand()
  if (dtype === FLOAT)
    throw new NumpyError('TypeError', "ufunc 'invert' not supported for floats: use a boolean array")
  if (dtype === BOOL) return { values: np.logicalNot(tensor), dtype }
  return { values: np.subtract(np.negative(tensor), 1), dtype }
}

const negative: Operation = (call) => {
  const { tensor, dtype } = call.operand()
  if (dtype === BOOL)
    throw new NumpyError(
      'TypeError',
      'The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.',
    )
  // −0 is no whole number.
  return { values: dtype === INT ? np.subtract(0, tensor) : np.negative(tensor), dtype }
}

const round: Operation = (call) => {
  const { tensor, dtype } = call.operand()
  const scale = 10 ** Math.abs(call.int())
  const down = call.flag()
  if (scale === 1) return { values: np.round(tensor), dtype }
  const scaled = down ? np.divide(tensor, scale) : np.multiply(tensor, scale)
  return { values: down ? np.multiply(np.round(scaled), scale) : np.divide(np.round(scaled), scale), dtype }
}

const clip: Operation = (call) => {
  const x = call.operand()
  const bound = (): Operand | null => (call.flag() ? call.operand() : null)
  const [low, high] = [bound(), bound()]
  return {
    values: np.clip(x.tensor, low?.tensor ?? null, high?.tensor ?? null),
    dtype: common(x.dtype, ...(low ? [low.dtype] : []), ...(high ? [high.dtype] : [])),
  }
}

const where: Operation = (call) => {
  const [condition, x, y] = [call.operand(), call.operand(), call.operand()]
  return { values: np.where(condition.tensor, x.tensor, y.tensor), dtype: common(x.dtype, y.dtype) }
}

const IN_FLOATS: readonly (keyof typeof np)[] = [
  ...(['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'sqrt', 'cbrt', 'reciprocal'] as const),
  ...(['sin', 'cos', 'tan', 'arcsin', 'arccos', 'arctan'] as const),
  ...(['sinh', 'cosh', 'tanh', 'arcsinh', 'arccosh', 'arctanh'] as const),
]

export function elementwiseOperations(): Record<string, Operation> {
  const operations: Record<string, Operation> = {}
  for (const [name, combine] of Object.entries(COMBINE))
    operations[name] = (call) => combine(call.operand(), call.operand())
  for (const name of IN_FLOATS) operations[name] = mapped(np[name] as Unary, always(FLOAT))
  return {
    ...operations,
    erf: mapped(erf, always(FLOAT)),
    abs: mapped(np.abs, itself),
    sign: mapped(np.sign, itself),
    square: mapped(np.square, numeric),
    floor: mapped(np.floor, itself),
    ceil: mapped(np.ceil, itself),
    trunc: mapped(np.trunc, itself),
    logical_not: mapped(np.logicalNot, always(BOOL)),
    isnan: mapped(np.isnan, always(BOOL)),
    isinf: mapped(np.isinf, always(BOOL)),
    isfinite: mapped(np.isfinite, always(BOOL)),
    invert,
    negative,
    round,
    clip,
    where,
    isclose,
    inplace,
  }
}

const isclose: Operation = (call) => {
  const [a, b] = [call.operand().tensor, call.operand().tensor]
  const [rtol, atol, equalNan] = [call.float(), call.float(), call.flag()]
  const near = np.lessEqual(np.abs(np.subtract(a, b)), np.add(atol, np.multiply(np.abs(b), rtol)))
  const finite = np.logicalAnd(np.isfinite(a), np.isfinite(b))
  const close = np.logicalOr(np.logicalAnd(near, finite), np.equal(a, b))
  const both = np.logicalAnd(np.isnan(a), np.isnan(b))
  return { values: equalNan ? np.logicalOr(close, both) : close, dtype: BOOL }
}

const TYPE_NAMES = ['float64', 'int64', 'bool']

/** `x += y`: into the memory of x, whose shape and type stay. */
function inplace(call: Call): Result {
  const combine = COMBINE[call.text()]
  const target = call.array()
  if (combine === undefined || target.view === null) throw new NumpyError('TypeError', 'not in place')
  const { values, dtype } = combine(target, call.operand())
  if (dtype < target.dtype)
    throw new NumpyError(
      'TypeError',
      `Cannot cast ufunc output from dtype('${TYPE_NAMES[dtype]}') to dtype('${TYPE_NAMES[target.dtype]}') with casting rule 'same_kind'`,
    )
  const { shape } = target.tensor
  if (values.ndim !== shape.length || values.shape.some((size, axis) => size !== shape[axis]))
    throw new NumpyError(
      'ValueError',
      `non-broadcastable output operand with shape (${shape.join(',')}) doesn't match the broadcast shape (${values.shape.join(',')})`,
    )
  call.arrays.assign(target.view, values)
  return { answer: null }
}

/** Sums and the like over axes, order, and what of NumPy's results is whole or a truth value. */
import * as np from '#engine/np.ts'
import type { Axis } from '#engine/shape.ts'
import type { Tensor } from '#engine/tensor.ts'
import { BOOL, type Dtype, FLOAT, INT } from '../arrays.ts'
import type { Call, Operation } from './call.ts'
import { positionsOf } from './indexing.ts'

type Reduce = (x: Tensor, axis: Axis, keepdims: boolean) => Tensor

/** An array, whether axes stay, then the axes: a flag for "none given", or all of them. */
function reduction(of: Reduce, dtype: (own: Dtype) => Dtype): Operation {
  return (call) => {
    const { tensor, dtype: own } = call.array()
    const keepdims = call.flag()
    const axis = axesOf(call)
    return { values: of(tensor, axis, keepdims), dtype: dtype(own) }
  }
}

function axesOf(call: Call): Axis {
  const all = call.flag()
  const axes = call.ints()
  return all ? null : axes
}

const whole = (own: Dtype): Dtype => (own === BOOL ? INT : own)
const itself = (own: Dtype): Dtype => own
const FLOATS = (): Dtype => FLOAT
const TRUTH = (): Dtype => BOOL

function spread(
  of: (x: Tensor, axis: Axis, options: { keepdims: boolean; ddof: number }) => Tensor,
): Operation {
  return (call) => {
    const { tensor } = call.array()
    const [keepdims, ddof] = [call.flag(), call.float()]
    return { values: of(tensor, axesOf(call), { keepdims, ddof }), dtype: FLOAT }
  }
}

function along(of: (x: Tensor, axis: number | null) => Tensor, dtype: (own: Dtype) => Dtype): Operation {
  return (call) => {
    const { tensor, dtype: own } = call.array()
    return { values: of(tensor, call.optionalInt()), dtype: dtype(own), keep: true }
  }
}

function position(of: (x: Tensor, axis: number | null, keepdims: boolean) => Tensor): Operation {
  return (call) => {
    const { tensor } = call.array()
    return { values: of(tensor, call.optionalInt(), call.flag()), dtype: INT }
  }
}

const nonzero: Operation = (call) => {
  const places = positionsOf(call.array().tensor)
  return { values: np.stack(places), dtype: INT, keep: true }
}

const unique: Operation = (call) => {
  const { tensor, dtype } = call.array()
  const sorted = [...new Set(tensor.data)].sort((a, b) => a - b)
  return { values: np.array(sorted), dtype, keep: true }
}

/** Elements that occur `count` times each: how often each whole number occurs. */
const bincount: Operation = (call) => {
  const { tensor } = call.array()
  const counts: number[] = new Array<number>(Math.max(call.int(), ...tensor.data.map((x) => x + 1))).fill(0)
  for (const x of tensor.data) counts[x] = (counts[x] ?? 0) + 1
  return { values: np.array(counts), dtype: INT, keep: true }
}

export function reductionOperations(): Record<string, Operation> {
  return {
    sum: reduction(np.sum, whole),
    prod: reduction(np.prod, whole),
    mean: reduction(np.mean, FLOATS),
    max: reduction(np.max, itself),
    min: reduction(np.min, itself),
    any: reduction(np.any, TRUTH),
    all: reduction(np.all, TRUTH),
    var: spread(np.var),
    std: spread(np.std),
    argmax: position(np.argmax),
    argmin: position(np.argmin),
    cumsum: along(np.cumsum, whole),
    argsort: along(
      (x, axis) => np.argsort(axis === null ? x.withShape([x.size]) : x, axis ?? 0),
      () => INT,
    ),
    sort: along((x, axis) => np.sort(axis === null ? x.withShape([x.size]) : x, axis ?? 0), itself),
    ...{ nonzero, unique, bincount },
  }
}

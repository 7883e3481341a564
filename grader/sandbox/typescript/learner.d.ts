/** What a solution finds around it: tensors of float64 numbers and `np`, like NumPy. Nothing has to be imported. */

/** The length of each axis: `[2, 3]` is two rows of three. */
type Shape = readonly number[]
/** One axis, several, or `null` for all of them. Negative axes count from the last. */
type Axis = number | readonly number[] | null
/** Whether reduced axes stay with length 1: `true` or `{ keepdims: true }`. */
type Keep = boolean | { readonly keepdims?: boolean }
/** For spreads: `ddof` is subtracted from the number of elements (0 by default). */
type Spread = boolean | { readonly keepdims?: boolean; readonly ddof?: number }
type Nested = number | boolean | Tensor | readonly Nested[]
/** What is accepted where a tensor is expected: also a number, or nested arrays of numbers. */
type TensorLike = Nested | Float64Array | Float32Array | Int32Array | Uint8Array
/** Of one axis: `null` for all of it, one index, or `[start, stop, step]` as in Python. */
type Part = number | null | undefined | readonly [(number | null)?, (number | null)?, (number | null)?]

/**
 * Numbers in rows. Methods give new tensors and leave this one as it is (`set` and writing to
 * `data` do not). Shapes broadcast as in NumPy; numbers and tensors mix: `x.sub(mu).div(std).mul(2)`.
 */
declare class Tensor {
  private constructor()
  /** The numbers, row after row. */
  readonly data: Float64Array
  readonly shape: Shape
  /** How many numbers there are. */
  readonly size: number
  /** How many axes there are. */
  readonly ndim: number
  /** All axes reversed. */
  readonly T: Tensor

  /** One element: `x.get(i, j)`. Negative indices count from the end. */
  get(...index: number[]): number
  /** Writes one element in place: `x.set(i, j, value)`. */
  set(...indexAndValue: number[]): this
  /** The number in a tensor of one element. */
  item(): number
  /** Nested arrays, as deep as there are axes: `x.toArray<number[][]>()` for two. */
  toArray<Rows = number[]>(): Rows
  toString(): string
  /** Along the first axis. */
  [Symbol.iterator](): IterableIterator<Tensor>
  copy(): Tensor

  /** this + y */
  add(y: TensorLike): Tensor
  /** this − y */
  sub(y: TensorLike): Tensor
  /** this · y, element by element; {@link matmul} for matrices. */
  mul(y: TensorLike): Tensor
  /** this / y */
  div(y: TensorLike): Tensor
  /** this to the power of y */
  pow(y: TensorLike): Tensor
  /** The remainder, with the divisor's sign. */
  mod(y: TensorLike): Tensor
  /** −this */
  neg(): Tensor
  square(): Tensor
  /** 1 / this */
  reciprocal(): Tensor

  exp(): Tensor
  /** eˣ − 1, exact for small x. */
  expm1(): Tensor
  /** The natural logarithm. */
  log(): Tensor
  /** log(1 + x), exact for small x. */
  log1p(): Tensor
  sqrt(): Tensor
  abs(): Tensor
  /** −1, 0 or 1. */
  sign(): Tensor
  tanh(): Tensor
  sin(): Tensor
  cos(): Tensor
  floor(): Tensor
  ceil(): Tensor
  /** To the nearest whole number, halves to the even one. */
  round(): Tensor
  /** 1 / (1 + e⁻ˣ) */
  sigmoid(): Tensor
  erf(): Tensor

  /** 1 where this > y, else 0. */
  greater(y: TensorLike): Tensor
  /** 1 where this ≥ y, else 0. */
  greaterEqual(y: TensorLike): Tensor
  /** 1 where this < y, else 0. */
  less(y: TensorLike): Tensor
  /** 1 where this ≤ y, else 0. */
  lessEqual(y: TensorLike): Tensor
  /** 1 where this = y, else 0. */
  equal(y: TensorLike): Tensor
  /** 1 where this ≠ y, else 0. */
  notEqual(y: TensorLike): Tensor
  /** The larger of the two, element by element. */
  maximum(y: TensorLike): Tensor
  /** The smaller of the two, element by element. */
  minimum(y: TensorLike): Tensor
  /** Kept between `low` and `high`; `null` for no bound. */
  clip(low: TensorLike | null, high: TensorLike | null): Tensor

  /** The sum over `axis`, or of everything: `dy.sum([0, 2, 3], { keepdims: true })`. */
  sum(axis?: Axis, keep?: Keep): Tensor
  /** The product over `axis`. */
  prod(axis?: Axis, keep?: Keep): Tensor
  max(axis?: Axis, keep?: Keep): Tensor
  min(axis?: Axis, keep?: Keep): Tensor
  /** The index of the largest element along `axis`. */
  argmax(axis?: number | null, keep?: Keep): Tensor
  /** The index of the smallest element along `axis`. */
  argmin(axis?: number | null, keep?: Keep): Tensor
  mean(axis?: Axis, keep?: Keep): Tensor
  /** The variance: the mean squared distance from the mean; `ddof: 1` divides by n − 1. */
  var(axis?: Axis, options?: Spread): Tensor
  /** The standard deviation. */
  std(axis?: Axis, options?: Spread): Tensor
  /** Running sums along `axis`. */
  cumsum(axis?: number | null): Tensor

  /** The matrix product over the last two axes, batched over those before. */
  matmul(y: TensorLike): Tensor
  dot(y: TensorLike): Tensor

  /** `x.reshape(2, -1)` or `x.reshape([2, -1])`; one length may be −1. */
  reshape(...shape: number[] | [Shape]): Tensor
  /** Everything in one row. */
  ravel(): Tensor
  /** Everything in one row. */
  flatten(): Tensor
  /** `x.transpose()` reverses all axes; `x.transpose(1, 0)` orders them. */
  transpose(...axes: number[] | [Shape]): Tensor
  swapaxes(a: number, b: number): Tensor
  /** Without axes of length 1. */
  squeeze(axis?: Axis): Tensor
  /** With a new axis of length 1. */
  expandDims(axis: number): Tensor
  broadcastTo(shape: Shape): Tensor
  /** `x.slice(0, [1, -1], null)` is `x[0, 1:-1, :]`. */
  slice(...parts: Part[]): Tensor
  /** The elements at `indices` along `axis`. */
  take(indices: TensorLike, axis?: number | null): Tensor
  flip(axis?: Axis): Tensor
}

type Unary = (x: TensorLike) => Tensor
type Binary = (x: TensorLike, y: TensorLike) => Tensor

/** NumPy's functions on tensors. Most are methods of a tensor too: `np.exp(x)` is `x.exp()`. */
declare const np: {
  /** A tensor from nested arrays, or from numbers in a row and a shape. */
  readonly array: (values: TensorLike, shape?: Shape) => Tensor
  /** A tensor from nested arrays, or from numbers in a row and a shape. */
  readonly tensor: (values: TensorLike, shape?: Shape) => Tensor
  readonly zeros: (shape: Shape | number) => Tensor
  readonly ones: (shape: Shape | number) => Tensor
  readonly full: (shape: Shape | number, value: number) => Tensor
  /** Zeros in the shape of `x`. */
  readonly zerosLike: Unary
  /** Ones in the shape of `x`. */
  readonly onesLike: Unary
  readonly fullLike: (x: TensorLike, value: number) => Tensor
  /** `arange(stop)` or `arange(start, stop, step)`, without `stop` itself. */
  readonly arange: (start: number, stop?: number, step?: number) => Tensor
  /** `count` numbers (50 by default) from `start` to `stop`, both included. */
  readonly linspace: (start: number, stop: number, count?: number) => Tensor
  /** Ones on the k-th diagonal. */
  readonly eye: (rows: number, columns?: number, k?: number) => Tensor
  /** Ones on and below the k-th diagonal: a causal mask for k = 0. */
  readonly tri: (rows: number, columns?: number, k?: number) => Tensor
  /** `x` with zeros above the k-th diagonal. */
  readonly tril: (x: TensorLike, k?: number) => Tensor
  /** `x` with zeros below the k-th diagonal. */
  readonly triu: (x: TensorLike, k?: number) => Tensor
  /** A new last axis of length `classes` with a one at each index. */
  readonly oneHot: (indices: TensorLike, classes: number) => Tensor

  /** x + y */
  readonly add: Binary
  /** x − y */
  readonly subtract: Binary
  /** x − y */
  readonly sub: Binary
  /** x · y, element by element. */
  readonly multiply: Binary
  /** x · y, element by element. */
  readonly mul: Binary
  /** x / y */
  readonly divide: Binary
  /** x / y */
  readonly div: Binary
  /** x / y, rounded down. */
  readonly floorDivide: Binary
  /** The remainder, with the divisor's sign. */
  readonly mod: Binary
  /** x to the power of y */
  readonly power: Binary
  /** x to the power of y */
  readonly pow: Binary
  /** −x */
  readonly negative: Unary
  /** −x */
  readonly neg: Unary
  readonly square: Unary
  /** 1 / x */
  readonly reciprocal: Unary

  readonly exp: Unary
  /** eˣ − 1, exact for small x. */
  readonly expm1: Unary
  /** The natural logarithm. */
  readonly log: Unary
  /** log(1 + x), exact for small x. */
  readonly log1p: Unary
  readonly log2: Unary
  readonly log10: Unary
  readonly sqrt: Unary
  readonly cbrt: Unary
  readonly abs: Unary
  /** −1, 0 or 1. */
  readonly sign: Unary
  readonly floor: Unary
  readonly ceil: Unary
  /** Towards zero. */
  readonly trunc: Unary
  /** To the nearest whole number, halves to the even one. */
  readonly round: Unary
  readonly sin: Unary
  readonly cos: Unary
  readonly tan: Unary
  readonly arcsin: Unary
  readonly arccos: Unary
  readonly arctan: Unary
  readonly sinh: Unary
  readonly cosh: Unary
  readonly tanh: Unary
  readonly arcsinh: Unary
  readonly arccosh: Unary
  readonly arctanh: Unary
  /** 1 / (1 + e⁻ˣ) */
  readonly sigmoid: Unary
  /** log(sigmoid(x)) without overflow. */
  readonly logSigmoid: Unary
  /** log(1 + eˣ) without overflow. */
  readonly softplus: Unary
  readonly erf: Unary
  /** 1 − erf(x), exact for large x. */
  readonly erfc: Unary

  /** 1 where x > y, else 0. */
  readonly greater: Binary
  /** 1 where x ≥ y, else 0. */
  readonly greaterEqual: Binary
  /** 1 where x < y, else 0. */
  readonly less: Binary
  /** 1 where x ≤ y, else 0. */
  readonly lessEqual: Binary
  /** 1 where x = y, else 0. */
  readonly equal: Binary
  /** 1 where x ≠ y, else 0. */
  readonly notEqual: Binary
  readonly logicalAnd: Binary
  readonly logicalOr: Binary
  readonly logicalXor: Binary
  readonly logicalNot: Unary
  readonly isnan: Unary
  readonly isinf: Unary
  readonly isfinite: Unary
  /** The larger of the two, element by element. */
  readonly maximum: Binary
  /** The smaller of the two, element by element. */
  readonly minimum: Binary
  /** Kept between `low` and `high`; `null` for no bound. */
  readonly clip: (x: TensorLike, low: TensorLike | null, high: TensorLike | null) => Tensor
  /** `x` where the condition is not 0, else `y`. */
  readonly where: (condition: TensorLike, x: TensorLike, y: TensorLike) => Tensor

  /** The sum over `axis`, or of everything: `np.sum(dy, [0, 2, 3], { keepdims: true })`. */
  readonly sum: (x: TensorLike, axis?: Axis, keep?: Keep) => Tensor
  /** The product over `axis`. */
  readonly prod: (x: TensorLike, axis?: Axis, keep?: Keep) => Tensor
  readonly max: (x: TensorLike, axis?: Axis, keep?: Keep) => Tensor
  readonly min: (x: TensorLike, axis?: Axis, keep?: Keep) => Tensor
  /** The index of the largest element along `axis`. */
  readonly argmax: (x: TensorLike, axis?: number | null, keep?: Keep) => Tensor
  /** The index of the smallest element along `axis`. */
  readonly argmin: (x: TensorLike, axis?: number | null, keep?: Keep) => Tensor
  /** 1 where any element is not 0. */
  readonly any: (x: TensorLike, axis?: Axis, keep?: Keep) => Tensor
  /** 1 where no element is 0. */
  readonly all: (x: TensorLike, axis?: Axis, keep?: Keep) => Tensor
  readonly mean: (x: TensorLike, axis?: Axis, keep?: Keep) => Tensor
  /** The variance: the mean squared distance from the mean; `ddof: 1` divides by n − 1. */
  readonly var: (x: TensorLike, axis?: Axis, options?: Spread) => Tensor
  /** The standard deviation. */
  readonly std: (x: TensorLike, axis?: Axis, options?: Spread) => Tensor
  /** Running sums along `axis`. */
  readonly cumsum: (x: TensorLike, axis?: number | null) => Tensor

  /** The matrix product over the last two axes, batched over those before. */
  readonly matmul: Binary
  readonly dot: Binary
  /** Every element of one times every element of the other. */
  readonly outer: Binary
  /** Sums of products by labels of axes: `np.einsum('bij,bjk->bik', x, y)`. */
  readonly einsum: (formula: string, ...operands: readonly TensorLike[]) => Tensor

  /** eˣ / Σeˣ along `axis` (the last by default), without overflow. */
  readonly softmax: (x: TensorLike, axis?: number) => Tensor
  /** log(softmax(x)) without overflow. */
  readonly logSoftmax: (x: TensorLike, axis?: number) => Tensor
  /** log Σeˣ over `axis`, without overflow. */
  readonly logSumExp: (x: TensorLike, axis?: Axis, keep?: Keep) => Tensor

  /** One length of the new shape may be −1. */
  readonly reshape: (x: TensorLike, shape: Shape | number) => Tensor
  /** All axes reversed, or in the order given. */
  readonly transpose: (x: TensorLike, axes?: Shape | null) => Tensor
  readonly swapaxes: (x: TensorLike, first: number, second: number) => Tensor
  readonly moveaxis: (x: TensorLike, source: number, destination: number) => Tensor
  /** Without axes of length 1. */
  readonly squeeze: (x: TensorLike, axis?: Axis) => Tensor
  /** With a new axis of length 1. */
  readonly expandDims: (x: TensorLike, axis: number) => Tensor
  readonly broadcastTo: (x: TensorLike, shape: Shape) => Tensor
  /** Joined along an axis that is there (the first by default). */
  readonly concat: (parts: readonly TensorLike[], axis?: number) => Tensor
  /** Joined along an axis that is there (the first by default). */
  readonly concatenate: (parts: readonly TensorLike[], axis?: number) => Tensor
  /** Joined along a new axis. */
  readonly stack: (parts: readonly TensorLike[], axis?: number) => Tensor
  /** Into so many equal parts, or before each index of a list. */
  readonly split: (x: TensorLike, parts: number | Shape, axis?: number) => Tensor[]
  /** The whole tensor repeated along each axis. */
  readonly tile: (x: TensorLike, counts: Shape | number) => Tensor
  /** Each element repeated. */
  readonly repeat: (x: TensorLike, count: number, axis?: number | null) => Tensor
  /** Elements added before and after each axis: `np.pad(x, [[0, 0], [1, 1]])`. */
  readonly pad: (
    x: TensorLike,
    widths: number | readonly [number, number] | readonly (readonly [number, number])[],
    options?:
      | 'constant'
      | 'edge'
      | 'reflect'
      | 'symmetric'
      | 'wrap'
      | { mode?: 'constant' | 'edge' | 'reflect' | 'symmetric' | 'wrap'; value?: number },
  ) => Tensor
  /** `np.slice(x, 0, [1, -1], null)` is `x[0, 1:-1, :]`. */
  readonly slice: (x: TensorLike, ...parts: readonly Part[]) => Tensor
  /** The elements at `indices` along `axis`. */
  readonly take: (x: TensorLike, indices: TensorLike, axis?: number | null) => Tensor
  /** One element along `axis` for each index; indices have the shape of the result. */
  readonly takeAlongAxis: (x: TensorLike, indices: TensorLike, axis: number) => Tensor
  /** `x` with `updates` added at `indices` along `axis`; indices may repeat. */
  readonly scatterAdd: (x: TensorLike, indices: TensorLike, updates: TensorLike, axis?: number) => Tensor
  /** `x` with `updates` added at `indices` along `axis`, as {@link takeAlongAxis} reads them. */
  readonly scatterAddAlongAxis: (
    x: TensorLike,
    indices: TensorLike,
    updates: TensorLike,
    axis: number,
  ) => Tensor
  readonly flip: (x: TensorLike, axis?: Axis) => Tensor
  /** In rising order along `axis` (the last by default). */
  readonly sort: (x: TensorLike, axis?: number) => Tensor
  /** The indices that would sort along `axis` (the last by default). */
  readonly argsort: (x: TensorLike, axis?: number) => Tensor
}

/**
 * Random numbers, from the generator that a lab gives: the same state gives the same numbers, and each draw goes on
 * from where the last stopped. `next` is uniform in [0, 1), `gaussian` standard normal, `integer` and `integers` from
 * `low` to `high` − 1, `bernoulli` 1 with probability p, `permutation` 0 … n − 1 in random order.
 */
declare class Random {
  /** One of your own, to try things; what is judged has to draw from the one that is given. */
  constructor(seed: number | string)
  next(): number
  gaussian(): number
  integer(low: number, high: number): number
  uniform(shape: Shape, low?: number, high?: number): Tensor
  normal(shape: Shape, mean?: number, sd?: number): Tensor
  truncatedNormal(shape: Shape, mean?: number, sd?: number, bound?: number): Tensor
  bernoulli(shape: Shape, p?: number): Tensor
  exponential(shape: Shape, mean?: number): Tensor
  gumbel(shape: Shape): Tensor
  integers(shape: Shape, low: number, high: number): Tensor
  permutation(n: number): Tensor
  fork(name?: string | number): Random
}

/** What is printed is shown beside the verdict, for public cases. */
declare const console: Record<
  'log' | 'info' | 'warn' | 'error' | 'debug' | 'table',
  (...values: unknown[]) => void
>

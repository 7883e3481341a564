/**
 * Convolution (cross-correlation, as in every framework) over any number of spatial axes.
 *
 * With the form T(x, w, g) = ⟨g, x ⋆ w⟩, linear in each argument, the operation and its two gradients are
 * T's three partial derivatives; each one's derivatives are the other two.
 */
import { shapeMismatch, show } from '../error.ts'
import { addStrided, copyStrided } from '../ops/copy.ts'
import { multiplyInto } from '../ops/matmul-loop.ts'
import { transpose } from '../ops/movement.ts'
import type { PadMode } from '../ops/pad.ts'
import { at, type Shape, sizeOf } from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { differentiable } from '../trace.ts'
import {
  type Geometry,
  kernelOffsets,
  type Padding,
  type PerAxis,
  paddingPairs,
  padSpatial,
  perAxis,
  places,
  windowStrides,
} from './windows.ts'

export interface ConvOptions {
  readonly stride?: PerAxis
  /** `same` keeps the spatial size at stride 1. */
  readonly padding?: Padding | 'same' | 'valid'
  readonly paddingMode?: 'zeros' | 'reflect' | 'replicate' | 'circular'
  readonly dilation?: PerAxis
  readonly groups?: number
}

const MODES = {
  zeros: 'constant',
  reflect: 'reflect',
  replicate: 'edge',
  circular: 'wrap',
} as const satisfies Record<string, PadMode>

interface Plan extends Geometry {
  readonly groups: number
}

/**
 * x [N, C, …] with weight [O, C/groups, kernel…] and bias [O] to [N, O, …], over as many spatial axes as
 * x has. Throws `shape-mismatch`, `invalid-argument`.
 */
export function conv(
  x: TensorLike,
  weight: TensorLike,
  bias?: TensorLike | null,
  options: ConvOptions = {},
): Tensor {
  const a = asTensor(x, 'conv')
  const w = asTensor(weight, 'conv')
  const count = w.ndim - 2
  const { groups = 1, padding = 0, paddingMode = 'zeros' } = options
  if (
    count < 1 ||
    a.ndim !== w.ndim ||
    at(a.shape, 1) !== at(w.shape, 1) * groups ||
    at(w.shape, 0) % groups !== 0
  ) {
    const expected = `[N, ${at(w.shape, 1) * groups}, ${count} spatial axes] for weight ${show(w.shape)} and ${groups} groups`
    throw shapeMismatch('conv', expected, a.shape)
  }
  const plan = planOf('conv', w, options)
  const padded = padSpatial(a, pairsFor(padding, plan), 0, MODES[paddingMode])
  return withBias(correlate(padded, w, plan), bias)
}

function pairsFor(padding: Padding | 'same' | 'valid', { kernel, dilation }: Geometry): [number, number][] {
  if (padding === 'valid') return kernel.map(() => [0, 0])
  if (padding !== 'same') return paddingPairs('conv', padding, kernel.length)
  return kernel.map((k, i) => {
    const total = at(dilation, i) * (k - 1)
    return [total >> 1, total - (total >> 1)]
  })
}

function planOf(
  operation: string,
  w: Tensor,
  options: Pick<ConvOptions, 'stride' | 'dilation' | 'groups'>,
): Plan {
  const kernel = w.shape.slice(2)
  return {
    kernel,
    stride: perAxis(operation, 'stride', options.stride ?? 1, kernel.length),
    dilation: perAxis(operation, 'dilation', options.dilation ?? 1, kernel.length),
    groups: options.groups ?? 1,
  }
}

function withBias(out: Tensor, bias: TensorLike | null | undefined): Tensor {
  if (bias === null || bias === undefined) return out
  const b = asTensor(bias, 'conv')
  return out.add(b.withShape([b.size, ...out.shape.slice(2).map(() => 1)]))
}

/**
 * The transpose of {@link conv} in x ("deconvolution"): x [N, C, …] with weight [C, O/groups, kernel…] to
 * [N, O, …]. `outputPadding` is added at the far end, for the sizes that a stride leaves open.
 */
export function convTranspose(
  x: TensorLike,
  weight: TensorLike,
  bias?: TensorLike | null,
  options: Omit<ConvOptions, 'padding' | 'paddingMode'> & { padding?: Padding; outputPadding?: PerAxis } = {},
): Tensor {
  const a = asTensor(x, 'convTranspose')
  const w = asTensor(weight, 'convTranspose')
  const count = w.ndim - 2
  const { groups = 1 } = options
  if (count < 1 || a.ndim !== w.ndim || at(a.shape, 1) !== at(w.shape, 0)) {
    const expected = `[N, ${at(w.shape, 0)}, ${count} spatial axes] for weight ${show(w.shape)}`
    throw shapeMismatch('convTranspose', expected, a.shape)
  }
  const plan = planOf('convTranspose', w, options)
  const pairs = paddingPairs('convTranspose', options.padding ?? 0, count)
  const extra = perAxis('convTranspose', 'outputPadding', options.outputPadding ?? 0, count, 0)
  const full = plan.kernel.map(
    (k, i) =>
      (at(a.shape, i + 2) - 1) * at(plan.stride, i) + at(plan.dilation, i) * (k - 1) + 1 + at(extra, i),
  )
  const out = spread(a, w, [at(a.shape, 0), at(w.shape, 1) * groups, ...full], plan)
  const inside = pairs.map(([before, after], i) => [before, at(full, i) - after] as const)
  return withBias(out.slice(null, null, ...inside), bias)
}

/** ∂T/∂g: x [N, C, S…] and w [O, C/groups, K…] to [N, O, P…]. */
function correlate(x: Tensor, w: Tensor, plan: Plan): Tensor {
  const { columns, batch, outputs, rows, count, shape } = layout('conv', x.shape, w.shape, plan)
  const out = new Tensor(new Float64Array(sizeOf(shape)), shape)
  forEachGroup(batch, plan.groups, (n, group) => {
    const { data, start } = columns(x, n, group)
    const o = (n * plan.groups + group) * outputs * count
    multiplyInto(out.data, o, w.data, group * outputs * rows, data, start, outputs, rows, count)
  })
  return differentiable(out, [x, w], (input) =>
    input === 0
      ? { jvp: (t) => correlate(t, w, plan), vjp: (g) => spread(g, w, x.shape, plan) }
      : { jvp: (t) => correlate(x, t, plan), vjp: (g) => weigh(x, g, w.shape, plan) },
  )
}

/** ∂T/∂x: g [N, O, P…] and w to x's shape. */
function spread(g: Tensor, w: Tensor, shape: Shape, plan: Plan): Tensor {
  const { scatter, batch, outputs, rows, count } = layout('convTranspose', shape, w.shape, plan)
  const out = new Tensor(new Float64Array(sizeOf(shape)), shape)
  const turned = transpose(new Tensor(w.data, [plan.groups, outputs, rows]), [0, 2, 1])
  const column = new Float64Array(rows * count)
  forEachGroup(batch, plan.groups, (n, group) => {
    column.fill(0)
    const from = (n * plan.groups + group) * outputs * count
    multiplyInto(column, 0, turned.data, group * outputs * rows, g.data, from, rows, outputs, count)
    scatter(column, out, n, group)
  })
  return differentiable(out, [g, w], (input) =>
    input === 0
      ? { jvp: (t) => spread(t, w, shape, plan), vjp: (c) => correlate(c, w, plan) }
      : { jvp: (t) => spread(g, t, shape, plan), vjp: (c) => weigh(c, g, w.shape, plan) },
  )
}

/** ∂T/∂w: x and g [N, O, P…] to w's shape. */
function weigh(x: Tensor, g: Tensor, shape: Shape, plan: Plan): Tensor {
  const { columns, batch, outputs, rows, count } = layout('conv', x.shape, shape, plan)
  const turned = transpose(new Tensor(g.data, [batch * plan.groups, outputs, count]), [0, 2, 1])
  const sums = new Tensor(new Float64Array(plan.groups * rows * outputs), [plan.groups, rows, outputs])
  forEachGroup(batch, plan.groups, (n, group) => {
    const { data, start } = columns(x, n, group)
    const from = (n * plan.groups + group) * outputs * count
    multiplyInto(sums.data, group * rows * outputs, data, start, turned.data, from, rows, count, outputs)
  })
  const out = new Tensor(transpose(sums, [0, 2, 1]).data, shape)
  return differentiable(out, [x, g], (input) =>
    input === 0
      ? { jvp: (t) => weigh(t, g, shape, plan), vjp: (c) => spread(g, c, x.shape, plan) }
      : { jvp: (t) => weigh(x, t, shape, plan), vjp: (c) => correlate(x, c, plan) },
  )
}

function forEachGroup(batch: number, groups: number, work: (n: number, group: number) => void): void {
  for (let n = 0; n < batch; n++) for (let group = 0; group < groups; group++) work(n, group)
}

/**
 * How x lies in memory for one plan. A group's windows are laid out as columns [C/groups · K, P], so that
 * convolving is a matrix product.
 */
function layout(operation: string, x: Shape, w: Shape, plan: Plan) {
  const spatial = x.slice(2)
  const place = places(operation, spatial, plan)
  const [batch, channels] = [at(x, 0), at(x, 1) / plan.groups]
  const offsets = kernelOffsets(spatial, plan)
  const strides = windowStrides(spatial, plan)
  const [area, count] = [sizeOf(spatial), sizeOf(place)]
  const rows = channels * offsets.length
  const plain = offsets.length === 1 && plan.stride.every((step) => step === 1)
  const buffer = plain ? null : new Float64Array(rows * count)
  const windows = (
    data: Float64Array,
    n: number,
    group: number,
    each: (row: Tensor, start: number) => void,
  ): void => {
    for (let c = 0, row = 0; c < channels; c++) {
      const start = ((n * plan.groups + group) * channels + c) * area
      for (const offset of offsets)
        each(new Tensor(data.subarray(row++ * count, row * count), place), start + offset)
    }
  }
  return {
    batch,
    count,
    rows,
    outputs: at(w, 0) / plan.groups,
    shape: [batch, at(w, 0), ...place],
    columns(source: Tensor, n: number, group: number): { data: Float64Array; start: number } {
      if (buffer === null) return { data: source.data, start: (n * plan.groups + group) * rows * count }
      windows(buffer, n, group, (row, start) => copyStrided(source.data, start, strides, row))
      return { data: buffer, start: 0 }
    },
    /** Adds columns back to where they were taken from. */
    scatter(columns: Float64Array, target: Tensor, n: number, group: number): void {
      windows(columns, n, group, (row, start) => addStrided(target.data, start, strides, row))
    },
  }
}

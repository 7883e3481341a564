/** ONNX's operators over sliding windows, whose padding has its own vocabulary. */
import * as nn from '#engine/nn.ts'
import * as np from '#engine/np.ts'
import type { Tensor } from '#engine/tensor.ts'
import type { Node } from './node.ts'

/** `pads` lists all beginnings, then all ends; `auto_pad` asks for ⌈size / stride⌉ places instead. */
function padding(node: Node, kernel: number[], stride: number[], dilation: number[]): [number, number][] {
  const auto = node.text('auto_pad', 'NOTSET')
  if (auto === 'VALID') return kernel.map(() => [0, 0])
  const pads = node.list('pads')
  if (auto === 'NOTSET') return kernel.map((_, i) => [pads?.[i] ?? 0, pads?.[i + kernel.length] ?? 0])
  return kernel.map((k, i) => {
    const [size = 0, step = 1, spread = 1] = [node.input(0).shape[i + 2], stride[i], dilation[i]]
    const total = Math.max(0, (Math.ceil(size / step) - 1) * step + spread * (k - 1) + 1 - size)
    const less = total >> 1
    return auto === 'SAME_UPPER' ? [less, total - less] : [total - less, less]
  })
}

function windows(node: Node, shape: readonly number[]) {
  const kernel = node.list('kernel_shape') ?? [...shape]
  const stride = node.list('strides') ?? kernel.map(() => 1)
  const dilation = node.list('dilations') ?? kernel.map(() => 1)
  const ceil = node.number('ceil_mode', 0) === 1
  return { kernel, stride, dilation, padding: padding(node, kernel, stride, dilation), ceil }
}

export function conv(node: Node): Tensor[] {
  const weight = node.input(1)
  const options = windows(node, weight.shape.slice(2))
  return [nn.conv(node.input(0), weight, node.optional(2), { ...options, groups: node.number('group', 1) })]
}

export function averagePool(node: Node): Tensor[] {
  const options = windows(node, [])
  const countPadding = node.number('count_include_pad', 0) === 1
  return [nn.averagePool(node.input(0), options.kernel, { ...options, countPadding })]
}

/** Indices count through the whole tensor; with `storage_order` 1 the last two axes count column by column. */
export function maxPool(node: Node): Tensor[] {
  const x = node.input(0)
  const options = windows(node, [])
  const { values, indices } = nn.maxPoolWithIndices(x, options.kernel, options)
  const area = x.shape.slice(2).reduce((a, b) => a * b, 1)
  const planes = np.arange(x.size / area).reshape([...x.shape.slice(0, 2), ...x.shape.slice(2).map(() => 1)])
  if (node.number('storage_order', 0) === 0) return [values, indices.add(planes.mul(area))]
  const [rows = 1, columns = 1] = x.shape.slice(-2)
  const row = np.floorDivide(indices, columns)
  return [values, indices.sub(row.mul(columns)).mul(rows).add(row).add(planes.mul(area))]
}

/** Indices point into the tensor that the pooling had, whose size `output_shape` may override. */
export function maxUnpool(node: Node): Tensor[] {
  const [x, indices] = [node.input(0), node.input(1)]
  const { kernel, stride, padding: pairs } = windows(node, [])
  const [batch = 1, channels = 1, ...spatial] = x.shape
  const inner = spatial.map((size, i) => {
    const [before, after] = pairs[i] ?? [0, 0]
    return (size - 1) * (stride[i] ?? 1) + (kernel[i] ?? 1) - before - after
  })
  const natural = [batch, channels, ...inner]
  const size = natural.reduce((a, b) => a * b, 1)
  const out = np.scatterAdd(np.zeros([size]), indices.ravel(), x.ravel()).reshape(natural)
  const wanted = node.optional(2)
  if (wanted === null) return [out]
  return [
    np.pad(
      out,
      natural.map((length, i) => [0, (wanted.data[i] ?? length) - length] as const),
    ),
  ]
}

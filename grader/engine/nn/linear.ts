/** Linear and bilinear maps, embeddings, attention. */
import { add, multiply } from '../ops/arithmetic.ts'
import { einsum } from '../ops/einsum.ts'
import { matmul } from '../ops/matmul.ts'
import { swapaxes } from '../ops/movement.ts'
import { where } from '../ops/select.ts'
import { take } from '../ops/slicing.ts'
import { at } from '../shape.ts'
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'
import { softmax } from './softmax.ts'

/** x·Wᵀ + b: x [..., in], weight [out, in], bias [out] to [..., out]. */
export function linear(x: TensorLike, weight: TensorLike, bias?: TensorLike | null): Tensor {
  const out = matmul(x, swapaxes(asTensor(weight, 'linear'), -1, -2))
  return bias === null || bias === undefined ? out : add(out, bias)
}

/** x₁ᵀ·W·x₂ + b: x₁ [..., n], x₂ [..., m], weight [out, n, m], bias [out] to [..., out]. */
export function bilinear(
  x1: TensorLike,
  x2: TensorLike,
  weight: TensorLike,
  bias?: TensorLike | null,
): Tensor {
  const half = einsum('...i,oij->...oj', x1, weight)
  const out = einsum('...oj,...j->...o', half, x2)
  return bias === null || bias === undefined ? out : add(out, bias)
}

/** Rows of `weight` [vocabulary, features] at `indices` [...], to [..., features]. */
export function embedding(indices: TensorLike, weight: TensorLike): Tensor {
  return take(weight, indices, 0)
}

/**
 * softmax(q·kᵀ/√d)·v over the last two axes: q [..., n, d], k [..., m, d], v [..., m, e] to [..., n, e].
 * Where `mask` (broadcast to [..., n, m]) is 0, a key is not seen. `scale` replaces 1/√d.
 */
export function attention(
  q: TensorLike,
  k: TensorLike,
  v: TensorLike,
  options: { mask?: TensorLike | null; scale?: number } = {},
): Tensor {
  const query = asTensor(q, 'attention')
  const scale = options.scale ?? 1 / Math.sqrt(at(query.shape, query.ndim - 1))
  const scores = multiply(matmul(query, swapaxes(k, -1, -2)), scale)
  const { mask = null } = options
  return matmul(softmax(mask === null ? scores : where(mask, scores, -Infinity)), v)
}

export const about = {
  title: { zh: '没有开方', en: 'The root is missing' },
  explanation: {
    zh: '平方和是范数的平方。要的是 $\\lVert\\cdot\\rVert_2$，再开一次方。',
    en: 'The sum of squares is the square of the norm. Take the root to get $\\lVert\\cdot\\rVert_2$.',
  },
  cards: ['vanishing-gradients/why-gradients-vanish'],
  fails: 'norms.value',
}

export function gradientNorms(x: Tensor, weights: Tensor[], activation: string, dh: Tensor) {
  let h = x
  const slopes: Tensor[] = []
  for (const W of weights) {
    const z = h.matmul(W)
    h = activation === 'sigmoid' ? z.sigmoid() : activation === 'tanh' ? z.tanh() : z.maximum(0)
    slopes.push(
      activation === 'sigmoid'
        ? h.mul(np.subtract(1, h))
        : activation === 'tanh'
          ? np.subtract(1, h.square())
          : z.greater(0),
    )
  }
  let gradient = dh
  const norms = [gradient.square().sum()]
  for (let l = weights.length - 1; l >= 0; l--) {
    gradient = gradient.mul(slopes[l]).matmul(weights[l].T)
    norms.unshift(gradient.square().sum())
  }
  return np.stack(norms)
}

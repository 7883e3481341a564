export const about = {
  title: { zh: '次序反了', en: 'The order is reversed' },
  explanation: {
    zh: '结果从顶层排到了底层。第一个应是输入处的范数，最后一个是 $\\lVert dh\\rVert$。',
    en: 'The norms run from top to bottom. The first belongs to the input, the last is $\\lVert dh\\rVert$.',
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
  const norms = [gradient.square().sum().sqrt()]
  for (let l = weights.length - 1; l >= 0; l--) {
    gradient = gradient.mul(slopes[l]).matmul(weights[l].T)
    norms.push(gradient.square().sum().sqrt())
  }
  return np.stack(norms)
}

export const about = {
  title: { zh: '漏了权重', en: 'The weights are left out' },
  explanation: {
    zh: '只乘了斜率。每一层还要乘 $W_l^{\\top}$，权重大时梯度也可能爆炸。',
    en: 'Only slopes are multiplied. Every layer also contributes $W_l^{\\top}$, and with large weights gradients may explode.',
  },
  cards: ['vanishing-gradients/why-gradients-vanish'],
  fails: 'form',
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
    gradient = gradient.mul(slopes[l])
    norms.unshift(gradient.square().sum().sqrt())
  }
  return np.stack(norms)
}

export const about = {
  title: { zh: '$W$ 没有转置', en: '$W$ is not transposed' },
  explanation: {
    zh: '前向是 $h_{l-1}W_l$，回程是 $W_l^{\\top}$。各层等宽时形状碰巧合得上。',
    en: 'Forward it is $h_{l-1}W_l$, so the way back takes $W_l^{\\top}$. With layers of one width the shapes fit by accident.',
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
    gradient = gradient.mul(slopes[l]).matmul(weights[l])
    norms.unshift(gradient.square().sum().sqrt())
  }
  return np.stack(norms)
}

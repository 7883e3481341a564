export const about = {
  title: { zh: "$f'$ 取在了输出处", en: "$f'$ is taken at the output" },
  explanation: {
    zh: '$h$ 已经是 $f(z)$，用它表示的导数是 $h(1-h)$ 或 $1-h^2$；你又套了一次 $f$。',
    en: '$h$ is $f(z)$ already, and in terms of it the derivative is $h(1-h)$ or $1-h^2$; here $f$ is applied once more.',
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
        ? h.sigmoid().mul(np.subtract(1, h.sigmoid()))
        : activation === 'tanh'
          ? np.subtract(1, h.tanh().square())
          : z.greater(0),
    )
  }
  let gradient = dh
  const norms = [gradient.square().sum().sqrt()]
  for (let l = weights.length - 1; l >= 0; l--) {
    gradient = gradient.mul(slopes[l]).matmul(weights[l].T)
    norms.unshift(gradient.square().sum().sqrt())
  }
  return np.stack(norms)
}

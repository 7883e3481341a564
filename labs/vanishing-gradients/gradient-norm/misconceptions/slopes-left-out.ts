export const about = {
  title: { zh: '漏了激活函数的导数', en: 'The slopes are left out' },
  explanation: {
    zh: "只乘了 $W_l^{\\top}$，网络就像是线性的。每一层还要乘 $f'(z_l)$。",
    en: "With $W_l^{\\top}$ alone the net would be linear. Every layer also multiplies by $f'(z_l)$.",
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
    gradient = gradient.matmul(weights[l].T)
    norms.unshift(gradient.square().sum().sqrt())
  }
  return np.stack(norms)
}

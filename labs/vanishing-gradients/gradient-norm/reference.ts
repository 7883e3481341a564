export function gradientNorms(x: Tensor, weights: Tensor[], activation: string, dh: Tensor): Tensor {
  const states = [x]
  const slopes: Tensor[] = []
  for (const W of weights) {
    const z = states[states.length - 1].matmul(W)
    const h = activation === 'sigmoid' ? z.sigmoid() : activation === 'tanh' ? z.tanh() : z.maximum(0)
    states.push(h)
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
    norms.unshift(gradient.square().sum().sqrt())
  }
  return np.stack(norms)
}

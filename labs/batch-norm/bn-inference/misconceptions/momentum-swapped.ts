export const about = {
  title: {
    zh: '动量乘在了旧值上',
    en: 'The momentum multiplies the old value',
  },
  explanation: {
    zh: '那是 Keras 和 ONNX 的约定。本题（与 PyTorch 相同）的动量是**新**批次的权重：$(1-\\alpha)\\,\\mu_{\\text{run}}+\\alpha\\,\\mu$。弄反了，$\\alpha=0.1$ 时每一步几乎都被当前批次整个替换。',
    en: 'That is the convention of Keras and ONNX. Here, as in PyTorch, the momentum is the weight of the **new** batch: $(1-\\alpha)\\,\\mu_{\\text{run}}+\\alpha\\,\\mu$. Swapped, with $\\alpha=0.1$, every step nearly replaces the store by the current batch.',
  },
  cards: ['batch-norm/bn-running-conventions'],
  fails: 'newMean.value',
}

export function batchNorm(
  x: Tensor,
  gamma: Tensor,
  beta: Tensor,
  mean: Tensor,
  variance: Tensor,
  momentum: number,
  eps: number,
  training: boolean,
) {
  const [mu, sigma2] = training ? [x.mean(0), x.var(0)] : [mean, variance]
  const y = x.sub(mu).div(sigma2.add(eps).sqrt()).mul(gamma).add(beta)
  if (!training) return { y, newMean: mean, newVariance: variance }
  return {
    y,
    newMean: mean.mul(momentum).add(mu.mul(1 - momentum)),
    newVariance: variance.mul(momentum).add(x.var(0, { ddof: 1 }).mul(1 - momentum)),
  }
}

export const about = {
  title: { zh: '把平均的 ReLU 当成 ReLU 的平均', en: 'ReLU of the mean for the mean of ReLU' },
  explanation: {
    zh: '$\\max(0,\\mathbb{E}[z])$ 是测试时的近似。精确的平均是 $\\mathbb{E}[\\max(0,z)]$：先对每个掩码做 ReLU，再平均。',
    en: '$\\max(0,\\mathbb{E}[z])$ is the approximation made at test. The exact mean is $\\mathbb{E}[\\max(0,z)]$: ReLU for each mask first, then the mean.',
  },
  cards: ['dropout/dropout-expectation-nonlinear'],
  fails: 'relu.value',
}

export function dropoutExpectation(x: Tensor, w: Tensor, b: number, p_keep: number) {
  const n = x.size
  const scaled = w.mul(x).sum().mul(p_keep).add(b).maximum(0)
  let linear = 0
  const relu = 0
  for (let m = 0; m < 2 ** n; m++) {
    let probability = 1
    let z = b
    for (let i = 0; i < n; i++) {
      const kept = Math.floor(m / 2 ** i) % 2 === 1
      probability *= kept ? p_keep : 1 - p_keep
      if (kept) z += w.get(i) * x.get(i)
    }
    linear += probability * z
  }
  return { linear, relu: Math.max(0, linear), scaled }
}

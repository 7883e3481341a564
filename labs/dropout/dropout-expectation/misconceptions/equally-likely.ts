export const about = {
  title: { zh: '认为所有掩码等可能', en: 'All masks equally likely' },
  explanation: {
    zh: '只有 $p_{\\text{keep}}=\\frac12$ 时每个掩码的概率才都是 $2^{-n}$。一般是 $p_{\\text{keep}}^{k}(1-p_{\\text{keep}})^{n-k}$，$k$ 是保留的个数。',
    en: 'Each mask has probability $2^{-n}$ only for $p_{\\text{keep}}=\\frac12$. In general it is $p_{\\text{keep}}^{k}(1-p_{\\text{keep}})^{n-k}$ with $k$ units kept.',
  },
  cards: ['dropout/dropout-expectation-linear'],
  fails: 'linear.value',
}

export function dropoutExpectation(x: Tensor, w: Tensor, b: number, p_keep: number) {
  const n = x.size
  const scaled = w.mul(x).sum().mul(p_keep).add(b).maximum(0)
  let linear = 0
  let relu = 0
  for (let m = 0; m < 2 ** n; m++) {
    let probability = 1
    let z = b
    for (let i = 0; i < n; i++) {
      const kept = Math.floor(m / 2 ** i) % 2 === 1
      probability *= 0.5
      if (kept) z += w.get(i) * x.get(i)
    }
    linear += probability * z
    relu += probability * Math.max(0, z)
  }
  return { linear, relu, scaled }
}

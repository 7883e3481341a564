export const about = {
  title: { zh: '漏了丢弃的概率', en: 'Factors of dropped units are missing' },
  explanation: {
    zh: '掩码的概率里，丢弃的单元各贡献一个 $1-p_{\\text{keep}}$。漏了它们，概率之和就不是 1。',
    en: 'Every dropped unit contributes $1-p_{\\text{keep}}$ to the probability of a mask. Without these factors the probabilities do not add up to 1.',
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
      probability *= kept ? p_keep : 1
      if (kept) z += w.get(i) * x.get(i)
    }
    linear += probability * z
    relu += probability * Math.max(0, z)
  }
  return { linear, relu, scaled }
}

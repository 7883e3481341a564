export const about = {
  title: { zh: '跳过了全丢的掩码', en: 'The empty mask is skipped' },
  explanation: {
    zh: '全丢也是一个掩码，概率 $(1-p_{\\text{keep}})^n$，这时 $z=b$。',
    en: 'Dropping everything is a mask too, of probability $(1-p_{\\text{keep}})^n$, and leaves $z=b$.',
  },
  cards: ['dropout/dropout-expectation-nonlinear'],
  fails: 'linear.value',
}

export function dropoutExpectation(x: Tensor, w: Tensor, b: number, p_keep: number) {
  const n = x.size
  const scaled = w.mul(x).sum().mul(p_keep).add(b).maximum(0)
  let linear = 0
  let relu = 0
  for (let m = 1; m < 2 ** n; m++) {
    let probability = 1
    let z = b
    for (let i = 0; i < n; i++) {
      const kept = Math.floor(m / 2 ** i) % 2 === 1
      probability *= kept ? p_keep : 1 - p_keep
      if (kept) z += w.get(i) * x.get(i)
    }
    linear += probability * z
    relu += probability * Math.max(0, z)
  }
  return { linear, relu, scaled }
}

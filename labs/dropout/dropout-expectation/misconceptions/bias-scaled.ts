export const about = {
  title: { zh: '偏置也乘了 $p_{\\text{keep}}$', en: 'The bias is scaled by $p_{\\text{keep}}$ too' },
  explanation: {
    zh: '掩码不碰偏置，测试时也就不缩放它：$p_{\\text{keep}}\\sum_i w_ix_i+b$。',
    en: 'No mask touches the bias, so it is not scaled at test: $p_{\\text{keep}}\\sum_i w_ix_i+b$.',
  },
  cards: ['dropout/dropout-test-scaling'],
  fails: 'scaled.value',
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
      probability *= kept ? p_keep : 1 - p_keep
      if (kept) z += w.get(i) * x.get(i)
    }
    linear += probability * z
    relu += probability * Math.max(0, z)
  }
  return { linear, relu, scaled: w.mul(x).sum().add(b).mul(p_keep).maximum(0) }
}

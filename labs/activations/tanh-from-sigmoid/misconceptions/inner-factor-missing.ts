export const about = {
  title: {
    zh: '求导时漏了里面的因子 2',
    en: 'The inner factor 2 is missing from the derivative',
  },
  explanation: {
    zh: '对 $2\\sigma(2z)-1$ 求导，外面的 2 之外，里面的 $2z$ 还要贡献一个 2：一共是 $4\\sigma(2z)(1-\\sigma(2z))$。你的斜率处处小一半，0 处得 $\\tfrac12$ 而不是 1。',
    en: 'In differentiating $2\\sigma(2z)-1$ the inner $2z$ contributes a 2 beside the outer one: $4\\sigma(2z)(1-\\sigma(2z))$ in all. Your slope is half as large everywhere, $\\tfrac12$ instead of 1 at 0.',
  },
  cards: ['activations/tanh-from-sigmoid'],
  fails: 'slope.value',
}

export function tanhFromSigmoid(z: Tensor) {
  const s = z.mul(2).sigmoid()
  return { y: s.mul(2).sub(1), slope: s.mul(np.subtract(1, s)).mul(2) }
}

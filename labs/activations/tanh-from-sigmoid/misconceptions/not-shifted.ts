export const about = {
  title: {
    zh: '没有减 1',
    en: 'The shift by −1 is missing',
  },
  explanation: {
    zh: '$2\\sigma(2z)$ 的值域是 $(0,2)$，在 0 处是 1。tanh 以 0 为中心，还要减 1。常数不影响斜率，所以 `slope` 看不出这个错误。',
    en: '$2\\sigma(2z)$ has range $(0,2)$ and is 1 at 0. tanh is centred on 0: subtract 1. A constant does not change the slope, so `slope` does not show the mistake.',
  },
  cards: ['activations/tanh-from-sigmoid', 'activations/tanh-definition'],
  fails: 'y.value',
}

export function tanhFromSigmoid(z: Tensor) {
  const s = z.mul(2).sigmoid()
  return { y: s.mul(2), slope: s.mul(np.subtract(1, s)).mul(4) }
}

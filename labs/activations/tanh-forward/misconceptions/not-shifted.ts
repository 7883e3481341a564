export const about = {
  title: {
    zh: '$2\\sigma(2z)$ 之后没有减 1',
    en: '$2\\sigma(2z)$ was not shifted down by 1',
  },
  explanation: {
    zh: '$2\\sigma(2z)$ 的值域是 $(0,2)$，在 0 处是 1。tanh 以 0 为中心，值域是 $(-1,1)$，还要减 1。',
    en: '$2\\sigma(2z)$ has range $(0,2)$ and is 1 at 0. tanh is centred on 0 with range $(-1,1)$: subtract 1.',
  },
  cards: ['activations/tanh-from-sigmoid', 'activations/tanh-definition'],
  fails: 'y.value',
}

export function tanhForward(z: Tensor): Tensor {
  return z.mul(2).sigmoid().mul(2)
}

export const about = {
  title: {
    zh: '自变量少了因子 2',
    en: 'The factor 2 in the argument is missing',
  },
  explanation: {
    zh: '$(1-e^{-z})/(1+e^{-z})$，也就是 $2\\sigma(z)-1$，等于 $\\tanh(z/2)$：值域对了，却平缓了一倍，在 0 处的斜率是 $\\tfrac12$ 而不是 1。应当是 $2\\sigma(2z)-1$，指数里是 $-2z$。',
    en: '$(1-e^{-z})/(1+e^{-z})$, which is $2\\sigma(z)-1$, equals $\\tanh(z/2)$: the range is right but the slope at 0 is $\\tfrac12$ instead of 1. It should be $2\\sigma(2z)-1$, with $-2z$ in the exponent.',
  },
  cards: ['activations/tanh-from-sigmoid'],
  fails: 'y.value',
}

export function tanhForward(z: Tensor): Tensor {
  return z.sigmoid().mul(2).sub(1)
}

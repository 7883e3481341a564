export const about = {
  title: {
    zh: '由 tanh 换算时没有把 $z$ 减半',
    en: 'Going through tanh, $z$ was not halved',
  },
  explanation: {
    zh: '$\\tfrac12(1+\\tanh z)$ 等于 $\\sigma(2z)$，比 sigmoid 陡一倍。两者的关系是 $\\tanh z=2\\sigma(2z)-1$，反过来 $\\sigma(z)=\\tfrac12\\left(1+\\tanh\\tfrac z2\\right)$。',
    en: '$\\tfrac12(1+\\tanh z)$ is $\\sigma(2z)$, twice as steep as the sigmoid. The relation is $\\tanh z=2\\sigma(2z)-1$; turned round, $\\sigma(z)=\\tfrac12\\left(1+\\tanh\\tfrac z2\\right)$.',
  },
  cards: ['activations/tanh-from-sigmoid', 'activations/sigmoid-definition'],
  fails: 'y.value',
}

export function sigmoidForward(z: Tensor): Tensor {
  return z.tanh().add(1).div(2)
}

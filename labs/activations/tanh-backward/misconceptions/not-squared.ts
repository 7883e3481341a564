export const about = {
  title: {
    zh: '忘了平方：$1-\\tanh z$',
    en: 'The square is missing: $1-\\tanh z$',
  },
  explanation: {
    zh: '导数是 $1-\\tanh^2 z$。没有平方时，$z\\to-\\infty$ 处趋于 2，而 tanh 在那里饱和，导数应当趋于 0。导数还应当是偶函数，左右对称。',
    en: 'The derivative is $1-\\tanh^2 z$. Without the square it tends to 2 as $z\\to-\\infty$, where tanh saturates and the derivative tends to 0. The derivative is even, the same on both sides.',
  },
  cards: ['activations/tanh-definition'],
  fails: 'dz.gradient',
}

export function tanhBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(np.subtract(1, z.tanh()))
}

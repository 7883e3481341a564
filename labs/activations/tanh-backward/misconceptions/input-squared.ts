export const about = {
  title: {
    zh: '平方的是输入：$1-z^2$',
    en: 'The input is squared: $1-z^2$',
  },
  explanation: {
    zh: '$1-y^2$ 里的 $y$ 是 tanh 的**输出**。本题给的是**输入** $z$，要先算 $y=\\tanh z$。$1-z^2$ 在 $z=3$ 处是 $-8$，而 tanh 递增，导数不会为负。',
    en: 'In $1-y^2$, $y$ is the **output** of tanh. Here the **input** $z$ is given: compute $y=\\tanh z$ first. At $z=3$, $1-z^2$ is $-8$, but tanh rises and its derivative is never negative.',
  },
  cards: ['activations/derivatives-from-outputs'],
  fails: 'dz.gradient',
}

export function tanhBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(np.subtract(1, z.square()))
}

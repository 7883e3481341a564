export const about = {
  title: {
    zh: '套用了 sigmoid 的导数公式 $y(1-y)$',
    en: "The sigmoid's rule $y(1-y)$ is used",
  },
  explanation: {
    zh: '$y(1-y)$ 是 sigmoid 用输出表示的导数。tanh 的是 $1-y^2$：在 $z=0$ 处 $y=0$，导数是 1，而 $y(1-y)$ 给出 0。',
    en: '$y(1-y)$ is the derivative of the sigmoid in terms of its output. For tanh it is $1-y^2$: at $z=0$, where $y=0$, it is 1, whereas $y(1-y)$ gives 0.',
  },
  cards: ['activations/derivatives-from-outputs'],
  fails: 'dz.gradient',
}

export function tanhBackward(dy: Tensor, z: Tensor): Tensor {
  const y = z.tanh()
  return dy.mul(y).mul(np.subtract(1, y))
}

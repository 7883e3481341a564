export const about = {
  title: {
    zh: '套用了 tanh 的导数公式 $1-y^2$',
    en: "tanh's rule $1-y^2$ is used",
  },
  explanation: {
    zh: '$1-y^2$ 是 tanh 用输出表示的导数。sigmoid 的是 $y(1-y)$：在 $z=0$ 处 $y=\\tfrac12$，导数是 $\\tfrac14$，不是 $\\tfrac34$。',
    en: "$1-y^2$ is the derivative of tanh in terms of its output. The sigmoid's is $y(1-y)$: at $z=0$, where $y=\\tfrac12$, it is $\\tfrac14$ and not $\\tfrac34$.",
  },
  cards: ['activations/derivatives-from-outputs'],
  fails: 'dz.gradient',
}

export function sigmoidBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(np.subtract(1, z.sigmoid().square()))
}

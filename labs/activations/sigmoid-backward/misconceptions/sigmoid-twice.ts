export const about = {
  title: {
    zh: '$\\sigma$ 套了两次',
    en: '$\\sigma$ is applied twice',
  },
  explanation: {
    zh: "先算出 $y=\\sigma(z)$，又把 $y$ 当成自变量代入 $\\sigma'$，得到 $\\sigma(y)(1-\\sigma(y))$。用输出表示的导数是 $y(1-y)$，不必再求 $\\sigma$。",
    en: "After $y=\\sigma(z)$, $y$ was put into $\\sigma'$ as if it were the argument, which gives $\\sigma(y)(1-\\sigma(y))$. In terms of the output the derivative is $y(1-y)$, without another $\\sigma$.",
  },
  cards: ['activations/derivatives-from-outputs'],
  fails: 'dz.gradient',
}

export function sigmoidBackward(dy: Tensor, z: Tensor): Tensor {
  const y = z.sigmoid()
  const s = y.sigmoid()
  return dy.mul(s).mul(np.subtract(1, s))
}

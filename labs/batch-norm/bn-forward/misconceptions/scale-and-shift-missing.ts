export const about = {
  title: {
    zh: '没有用 $\\gamma$ 和 $\\beta$',
    en: '$\\gamma$ and $\\beta$ are not used',
  },
  explanation: {
    zh: '返回的是 $\\hat{x}$。最后一步还要缩放和平移：$y=\\gamma\\,\\hat{x}+\\beta$，每个特征一对。没有它们，每一层的输出都被固定成均值 0、方差 1，网络的表达能力会变弱。',
    en: 'What is returned is $\\hat{x}$. The last step scales and shifts it, $y=\\gamma\\,\\hat{x}+\\beta$, with one pair per feature. Without them every layer is fixed to mean 0 and variance 1, and the network can express less.',
  },
  cards: ['batch-norm/bn-why-gamma-beta', 'batch-norm/bn-forward'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, _gamma: Tensor, _beta: Tensor, eps: number): Tensor {
  return x.sub(x.mean(0)).div(x.var(0).add(eps).sqrt())
}

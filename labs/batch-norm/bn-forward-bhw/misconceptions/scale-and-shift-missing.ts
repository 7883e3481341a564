export const about = {
  title: {
    zh: '没有用 $\\gamma$ 和 $\\beta$',
    en: '$\\gamma$ and $\\beta$ are not used',
  },
  explanation: {
    zh: '返回的是 $\\hat{x}$。最后一步还要缩放和平移：$y=\\gamma\\,\\hat{x}+\\beta$，每张特征图一对。没有它们，每一层的输入都被固定成均值 0、方差 1，网络的表达能力会变弱。',
    en: 'What is returned is $\\hat{x}$. The last step scales and shifts it, $y=\\gamma\\,\\hat{x}+\\beta$, with one pair per feature map. Without them every layer gets mean 0 and variance 1, and the network can express less.',
  },
  cards: ['batch-norm/bn-forward', 'batch-norm/bn-why-gamma-beta'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const axes = [0, 2, 3]
  return x.sub(x.mean(axes, true)).div(x.var(axes, true).add(eps).sqrt())
}

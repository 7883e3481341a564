export const about = {
  title: {
    zh: '`min` 与 `max` 弄反了',
    en: '`min` and `max` are swapped',
  },
  explanation: {
    zh: '$\\min(0,z)$ 保留的是负侧，去掉了正侧。ReLU 正好相反：$\\max(0,z)$。两者相加等于 $z$。',
    en: '$\\min(0,z)$ keeps the left side and drops the right. ReLU does the opposite, $\\max(0,z)$. The two add up to $z$.',
  },
  cards: ['activations/relu-definition'],
  fails: 'y.value',
}

export function reluForward(z: Tensor): Tensor {
  return z.minimum(0)
}

export const about = {
  title: {
    zh: '写成了 $\\max(z, a\\,z)$',
    en: 'Written as $\\max(z, a\\,z)$',
  },
  explanation: {
    zh: '$\\max(z, a\\,z)$ 只在 $a\\le 1$ 时等于 PReLU。$a>1$ 时两侧都反了：$z>0$ 得到 $a\\,z$，$z<0$ 得到 $z$。斜率是学出来的，可能超过 1，应当按 $z$ 的符号选。',
    en: '$\\max(z, a\\,z)$ equals PReLU only for $a\\le 1$. With $a>1$ both sides go wrong: $z>0$ gives $a\\,z$ and $z<0$ gives $z$. A learned slope may pass 1, so choose by the sign of $z$.',
  },
  cards: ['relu-family/lrelu-as-maximum'],
  fails: 'y.value',
}

export function preluForward(z: Tensor, a: Tensor): Tensor {
  const slopes = a.reshape([1, -1, ...Array(z.ndim - 2).fill(1)])
  return z.maximum(z.mul(slopes))
}

export const about = {
  title: {
    zh: '斜率乘在了正侧',
    en: 'The slope is on the right side',
  },
  explanation: {
    zh: '$z>0$ 时应当原样通过，斜率 $a_k$ 只作用于 $z\\le 0$。你把两侧弄反了。',
    en: '$z>0$ passes unchanged, and the slope $a_k$ acts on $z\\le 0$ only. The sides are swapped.',
  },
  cards: ['relu-family/lrelu-definition', 'relu-family/relu-family-compared'],
  fails: 'y.value',
}

export function preluForward(z: Tensor, a: Tensor): Tensor {
  const slopes = a.reshape([1, -1, ...Array(z.ndim - 2).fill(1)])
  return np.where(z.greater(0), z.mul(slopes), z)
}

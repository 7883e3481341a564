export const about = {
  title: {
    zh: '所有通道加成了一个数',
    en: 'All channels are summed into one number',
  },
  explanation: {
    zh: '`sum()` 不写轴，就把通道也加了进去。每个通道有自己的 $a_k$，只应当对共用它的元素求和：沿轴 0、2、3，保留轴 1，得到 [f]。',
    en: '`sum()` without axes adds the channels together too. Each has its own $a_k$, and only what shares it is summed: axes 0, 2 and 3, keeping axis 1, which gives [f].',
  },
  cards: ['relu-family/prelu-sharing'],
  fails: 'form',
}

export function preluBackward(dy: Tensor, z: Tensor, a: Tensor) {
  const slopes = a.reshape(1, -1, 1, 1)
  return { dz: dy.mul(np.where(z.greater(0), 1, slopes)), da: dy.mul(z.minimum(0)).sum() }
}

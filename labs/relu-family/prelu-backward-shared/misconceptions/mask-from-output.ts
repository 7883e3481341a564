export const about = {
  title: {
    zh: '按输出 $y$ 的符号分左右',
    en: 'The sides are told apart by the output $y$',
  },
  explanation: {
    zh: '$a<0$ 时，$z<0$ 的输出 $y=a\\,z$ 是正的，于是左侧被当成了右侧，$dz$ 和 $da$ 都错。PReLU 可能学到负的 $a$，要看 $z$ 的符号。',
    en: 'With $a<0$ the output $y=a\\,z$ of $z<0$ is positive, so the left side is taken for the right, and both $dz$ and $da$ go wrong. PReLU may learn a negative $a$: look at the sign of $z$.',
  },
  cards: ['relu-family/lrelu-mask-from-output'],
  fails: 'dz.gradient',
}

export function preluBackward(dy: Tensor, z: Tensor, a: number) {
  const right = np.where(z.greater(0), z, z.mul(a)).greater(0)
  return { dz: dy.mul(np.where(right, 1, a)), da: dy.mul(np.where(right, 0, z)).sum() }
}

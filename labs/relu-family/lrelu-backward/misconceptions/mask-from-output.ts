export const about = {
  title: {
    zh: '按输出 $y$ 的符号选斜率',
    en: 'The mask is made from the output $y$',
  },
  explanation: {
    zh: '用 $y>0$ 代替 $z>0$，只有 $a\\ge 0$ 时才行得通，那时 $y$ 与 $z$ 同号。$a<0$ 时，$z<0$ 得到 $y=a\\,z>0$，左侧就被当成了右侧。应当用 $z>0$。',
    en: 'Using $y>0$ for $z>0$ works only while $a\\ge 0$, when $y$ and $z$ have one sign. With $a<0$, $z<0$ gives $y=a\\,z>0$, and the left side is taken for the right. Use $z>0$.',
  },
  cards: ['relu-family/lrelu-mask-from-output'],
  fails: 'dz.gradient',
}

export function lreluBackward(dy: Tensor, z: Tensor, a: number): Tensor {
  const y = np.where(z.greater(0), z, z.mul(a))
  return dy.mul(np.where(y.greater(0), 1, a))
}

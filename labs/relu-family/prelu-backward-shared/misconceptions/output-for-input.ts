export const about = {
  title: {
    zh: '$da$ 里用了输出 $a\\,z$，多了一个因子 $a$',
    en: '$da$ uses the output $a\\,z$, a factor $a$ too much',
  },
  explanation: {
    zh: '$y=a\\,z$ 对 $a$ 的导数是 $z$，不是 $a\\,z$。求和里应当是输入：$da=\\sum dy\\cdot\\min(0,z)$。$da$ 本来与 $a$ 的值无关。',
    en: 'The derivative of $y=a\\,z$ with respect to $a$ is $z$, not $a\\,z$. The input stands in the sum: $da=\\sum dy\\cdot\\min(0,z)$. The right $da$ does not depend on the value of $a$.',
  },
  cards: ['relu-family/prelu-gradient'],
  fails: 'da.gradient',
}

export function preluBackward(dy: Tensor, z: Tensor, a: number) {
  return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.minimum(0).mul(a)).sum() }
}

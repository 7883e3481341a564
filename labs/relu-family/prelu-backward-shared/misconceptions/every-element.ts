export const about = {
  title: {
    zh: '$da$ 把 $z>0$ 的元素也算了进去',
    en: '$da$ counts elements with $z>0$ as well',
  },
  explanation: {
    zh: '你算的是 $\\sum dy\\cdot z$。$z>0$ 时 $y=z$，与 $a$ 无关，那里 $\\partial y/\\partial a=0$；只有 $z\\le 0$ 的元素有贡献，所以用 $\\min(0,z)$。',
    en: 'This is $\\sum dy\\cdot z$. Where $z>0$, $y=z$ does not depend on $a$, so $\\partial y/\\partial a=0$ there; only elements with $z\\le 0$ contribute, hence $\\min(0,z)$.',
  },
  cards: ['relu-family/prelu-gradient'],
  fails: 'da.gradient',
}

export function preluBackward(dy: Tensor, z: Tensor, a: number) {
  return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z).sum() }
}

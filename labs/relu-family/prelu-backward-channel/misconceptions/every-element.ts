export const about = {
  title: {
    zh: '$da$ 把 $z>0$ 的元素也算了进去',
    en: '$da$ counts elements with $z>0$ as well',
  },
  explanation: {
    zh: '你算的是 $\\sum dy\\cdot z$。$z>0$ 时 $y=z$，与斜率无关，没有贡献；只有 $z\\le 0$ 的元素算数，所以用 $\\min(0,z)$。',
    en: 'This is $\\sum dy\\cdot z$. Where $z>0$, $y=z$ does not depend on the slope and contributes nothing; only elements with $z\\le 0$ count, hence $\\min(0,z)$.',
  },
  cards: ['relu-family/prelu-gradient'],
  fails: 'da.gradient',
}

export function preluBackward(dy: Tensor, z: Tensor, a: Tensor) {
  const slopes = a.reshape(1, -1, 1, 1)
  return { dz: dy.mul(np.where(z.greater(0), 1, slopes)), da: dy.mul(z).sum([0, 2, 3]) }
}

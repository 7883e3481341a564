export const about = {
  title: {
    zh: '$da$ 没有求和',
    en: '$da$ is not summed',
  },
  explanation: {
    zh: '你给出的是每个元素的贡献 $dy_i\\min(0,z_i)$，形状与 $z$ 相同。$a$ 只有一个，所有元素共用它，$da$ 是这些贡献之和，是一个数。',
    en: "What you give is each element's contribution $dy_i\\min(0,z_i)$, in the shape of $z$. There is one $a$ that all elements share, so $da$ is their sum, a single number.",
  },
  cards: ['relu-family/prelu-gradient'],
  fails: 'form',
}

export function preluBackward(dy: Tensor, z: Tensor, a: number) {
  return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.minimum(0)) }
}

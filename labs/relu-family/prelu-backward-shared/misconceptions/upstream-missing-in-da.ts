export const about = {
  title: {
    zh: '$da$ 没有乘上游梯度 $dy$',
    en: '$dy$ is missing from $da$',
  },
  explanation: {
    zh: '$\\sum\\min(0,z)$ 是 $y$ 之和的导数，不是损失的。每一项还要乘自己的上游梯度：$da=\\sum dy_i\\min(0,z_i)$。',
    en: '$\\sum\\min(0,z)$ is the derivative of the sum of $y$, not of the loss. Each term is multiplied by its own upstream gradient: $da=\\sum dy_i\\min(0,z_i)$.',
  },
  cards: ['relu-family/prelu-gradient'],
  fails: 'da.gradient',
}

export function preluBackward(dy: Tensor, z: Tensor, a: number) {
  return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: z.minimum(0).sum() }
}

export const about = {
  title: {
    zh: '把函数值当成了斜率',
    en: 'The value stands in for the slope',
  },
  explanation: {
    zh: '负侧算成了 $dz=a\\,z\\cdot dy$：$a\\,z$ 是前向的**值**，链式法则要的是它对 $z$ 的**导数** $a$，所以 $dz=a\\,dy$。',
    en: 'The left side became $dz=a\\,z\\cdot dy$. $a\\,z$ is the **value** of the forward pass; the chain rule wants its **derivative** with respect to $z$, which is $a$. So $dz=a\\,dy$.',
  },
  cards: ['relu-family/lrelu-backward'],
  fails: 'dz.gradient',
}

export function lreluBackward(dy: Tensor, z: Tensor, a: number): Tensor {
  return np.where(z.greater(0), dy, z.mul(a).mul(dy))
}

export const about = {
  title: {
    zh: '把函数值当成了斜率',
    en: 'The value stands in for the slope',
  },
  explanation: {
    zh: '负侧乘的是前向的**值** $a_i z_i$。链式法则要的是**导数** $a_i$，与 $z_i$ 的大小无关。',
    en: 'On the left the **value** $a_i z_i$ is multiplied. The chain rule wants the **derivative** $a_i$, whatever the size of $z_i$.',
  },
  cards: ['relu-family/lrelu-backward'],
  fails: 'dz.gradient',
}

export function rreluBackward(dy: Tensor, z: Tensor, slopes: Tensor): Tensor {
  return dy.mul(np.where(z.greater(0), 1, z.mul(slopes)))
}

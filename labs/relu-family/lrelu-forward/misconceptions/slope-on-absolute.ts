export const about = {
  title: {
    zh: '负侧乘了 $|z|$',
    en: 'The left side scales $|z|$',
  },
  explanation: {
    zh: '负侧算成了 $a\\,|z|$，符号丢了：函数在 0 左边又升了上去，图像成了 V 形。LReLU 的负侧是 $a\\,z$，$a>0$ 时仍为负，函数单调递增。',
    en: 'The left side became $a\\,|z|$, and its sign was lost: the function rises again to the left of 0, like a V. On its left side LReLU is $a\\,z$, negative for $a>0$, so that the function keeps increasing.',
  },
  cards: ['relu-family/lrelu-definition'],
  fails: 'y.value',
}

export function lreluForward(z: Tensor, a: number): Tensor {
  return np.where(z.greater(0), z, z.abs().mul(a))
}

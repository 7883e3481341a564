export const about = {
  title: {
    zh: '斜率 $a$ 放到了正侧',
    en: 'The slope $a$ is on the right side',
  },
  explanation: {
    zh: '两侧放反了：正侧乘了 $a$，负侧原样通过。LReLU 的正侧不变，$y=z$；负侧才缩放。`np.where(条件, 真, 假)` 的次序值得再看一眼。',
    en: 'The sides are swapped: the right side was multiplied by $a$ and the left side let through. LReLU leaves the right side alone, $y=z$, and scales the left. Look again at the order in `np.where(condition, whenTrue, whenFalse)`.',
  },
  cards: ['relu-family/lrelu-definition'],
  fails: 'y.value',
}

export function lreluForward(z: Tensor, a: number): Tensor {
  return np.where(z.greater(0), z.mul(a), z)
}

export const about = {
  title: {
    zh: '负侧成了常数 $a$',
    en: 'The left side is the constant $a$',
  },
  explanation: {
    zh: '$a$ 是负侧的**斜率**，不是负侧的值。写成常数以后，负侧的导数又是 0，单元照样会死亡，泄漏也就没有意义了。负侧应为 $a\\,z$。',
    en: '$a$ is the **slope** of the left side, not its value. As a constant its derivative is 0 again, so units die as before and nothing leaks. The left side is $a\\,z$.',
  },
  cards: ['relu-family/lrelu-definition', 'relu-family/lrelu-why'],
  fails: 'y.value',
}

export function lreluForward(z: Tensor, a: number): Tensor {
  return np.where(z.greater(0), z, a)
}

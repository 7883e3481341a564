export const about = {
  title: {
    zh: '为了避免溢出，把 $z$ 截断了',
    en: '$z$ was clipped to avoid overflow',
  },
  explanation: {
    zh: '截断确实不会溢出，但也改了函数：截到 $\\pm 20$ 时，$z=-1000$ 处得到 $2\\times10^{-9}$，而不是 0，更远的输入输出都相同，梯度也会变成 0。溢出可以靠换写法避免，不必改值：指数用 $-|z|$。',
    en: 'Clipping prevents overflow but changes the function: with $\\pm 20$, $z=-1000$ gives $2\\times10^{-9}$ instead of 0, everything beyond has the same output, and its gradient would be 0. Overflow is avoided by writing the formula differently, without changing values: let the exponent be $-|z|$.',
  },
  cards: ['activations/sigmoid-stable'],
  fails: 'y.value',
}

export function sigmoidForward(z: Tensor): Tensor {
  return np.divide(1, z.clip(-20, 20).neg().exp().add(1))
}

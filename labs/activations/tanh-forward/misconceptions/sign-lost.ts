export const about = {
  title: {
    zh: '用 $|z|$ 计算之后没有补符号',
    en: 'After computing with $|z|$ the sign was not put back',
  },
  explanation: {
    zh: '用 $|z|$ 避免溢出是对的，但得到的是 $\\tanh|z|$，总不小于 0。tanh 是奇函数：$z<0$ 时结果要取负，乘上 $\\operatorname{sign}(z)$ 即可。',
    en: 'Using $|z|$ to avoid overflow is right, but it gives $\\tanh|z|$, which is never negative. tanh is odd: for $z<0$ the result changes sign. Multiply by $\\operatorname{sign}(z)$.',
  },
  cards: ['activations/tanh-definition', 'activations/tanh-numerics'],
  fails: 'y.value',
}

export function tanhForward(z: Tensor): Tensor {
  const e = z.abs().mul(-2).exp()
  return np.subtract(1, e).div(e.add(1))
}

export const about = {
  title: {
    zh: '由 $2\\sigma(2z)-1$ 求导时少了一个因子 2',
    en: 'A factor 2 was lost in differentiating $2\\sigma(2z)-1$',
  },
  explanation: {
    zh: '外面的 2 照抄，里面的 $2z$ 求导又出一个 2，一共是 $4\\,\\sigma(2z)\\,\\sigma(-2z)$。少了里面那个，结果处处小一半：在 $z=0$ 处得 $\\tfrac12$，而不是 1。',
    en: 'The outer 2 stays and differentiating the inner $2z$ gives another, $4\\,\\sigma(2z)\\,\\sigma(-2z)$ in all. Without the inner one everything is half as large: at $z=0$ it gives $\\tfrac12$ instead of 1.',
  },
  cards: ['activations/tanh-from-sigmoid'],
  fails: 'dz.gradient',
}

export function tanhBackward(dy: Tensor, z: Tensor): Tensor {
  const twice = z.mul(2)
  return dy.mul(2).mul(twice.sigmoid()).mul(twice.neg().sigmoid())
}

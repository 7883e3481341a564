export const about = {
  title: {
    zh: '正侧也乘了斜率',
    en: 'The right side is scaled too',
  },
  explanation: {
    zh: '虽然每个元素都抽了斜率，$z_i>0$ 时前向并没有用它，导数是 1。只有 $z_i\\le 0$ 处才乘 $a_i$。',
    en: 'A slope was drawn for every element, but where $z_i>0$ the forward pass did not use it and the derivative is 1. Only where $z_i\\le 0$ does $a_i$ come in.',
  },
  cards: ['relu-family/rrelu-train-test', 'relu-family/lrelu-backward'],
  fails: 'dz.gradient',
}

export function rreluBackward(dy: Tensor, _z: Tensor, slopes: Tensor): Tensor {
  return dy.mul(slopes)
}

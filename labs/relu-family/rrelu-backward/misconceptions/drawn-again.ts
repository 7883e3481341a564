export const about = {
  title: {
    zh: '重新抽了斜率',
    en: 'New slopes are drawn',
  },
  explanation: {
    zh: '你没有用前向给的 `slopes`，而是重新抽了一批。$dy$ 是按前向的那批 $a_i$ 算出来的，导数也必须用同一批，否则乘积不是任何函数的梯度。',
    en: 'The `slopes` of the forward pass are ignored and new ones drawn. $dy$ was computed with the $a_i$ of that pass and the derivative must use the same, or the product is the gradient of nothing.',
  },
  cards: ['relu-family/rrelu-train-test'],
  fails: 'dz.gradient',
}

export function rreluBackward(dy: Tensor, z: Tensor, _slopes: Tensor): Tensor {
  const slopes = new Random(0).uniform(z.shape, 1 / 8, 1 / 3)
  return dy.mul(np.where(z.greater(0), 1, slopes))
}

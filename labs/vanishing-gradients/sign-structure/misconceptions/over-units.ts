export const about = {
  title: { zh: '沿单元看了符号', en: 'Signs along the units' },
  explanation: {
    zh: '要在一个单元的 $d$ 个输入权重之间比较。沿单元的轴比较，说的是同一个输入对各单元的梯度。',
    en: 'Compare the $d$ incoming weights of one unit. Along the axis of units it is about one input and all units.',
  },
  cards: ['activations/one-signed-gradients-in-batches'],
  fails: 'form',
}

export function signStructure(x: Tensor, delta: Tensor) {
  const each = np.expandDims(x, 2).mul(np.expandDims(delta, 1))
  const one = (g: Tensor, axis: number) => np.logicalOr(np.all(g.greater(0), axis), np.all(g.less(0), axis))
  return { perExample: one(each, 2), batch: one(each.mean(0), 1) }
}

export const about = {
  title: { zh: '忽略了 0', en: 'Zeros are ignored' },
  explanation: {
    zh: '梯度为 0 的权重没有符号。用 $\\ge 0$ 判断，就把它当成了正的。',
    en: 'A gradient of 0 has no sign. Testing for $\\ge 0$ takes it for positive.',
  },
  cards: ['activations/one-signed-gradients-in-batches'],
  fails: 'perExample.value',
}

export function signStructure(x: Tensor, delta: Tensor) {
  const each = np.expandDims(x, 2).mul(np.expandDims(delta, 1))
  const one = (g: Tensor, axis: number) => np.logicalOr(np.all(g.greater(0), axis), np.all(g.less(0), axis))
  const weak = (g: Tensor, axis: number) =>
    np.logicalOr(np.all(g.greaterEqual(0), axis), np.all(g.lessEqual(0), axis))
  return { perExample: weak(each, 1), batch: weak(each.mean(0), 0) }
}

export const about = {
  title: { zh: '只认全正', en: 'Only all-positive counts' },
  explanation: {
    zh: '全为负也是同号：这些权重一起上升。',
    en: 'All negative is one sign as well: these weights rise together.',
  },
  cards: ['activations/one-signed-gradients-in-batches'],
  fails: 'perExample.value',
}

export function signStructure(x: Tensor, delta: Tensor) {
  const each = np.expandDims(x, 2).mul(np.expandDims(delta, 1))
  const one = (g: Tensor, axis: number) => np.logicalOr(np.all(g.greater(0), axis), np.all(g.less(0), axis))
  return { perExample: np.all(each.greater(0), 1), batch: np.all(each.mean(0).greater(0), 0) }
}

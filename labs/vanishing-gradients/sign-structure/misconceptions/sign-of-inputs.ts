export const about = {
  title: { zh: '只看了输入的符号', en: 'The sign of the inputs alone' },
  explanation: {
    zh: '输入全为正只说明单个样本同号。对批次，$\\delta$ 有正有负，平均之后可能不同号。',
    en: 'Positive inputs make single examples one-signed. Over a batch $\\delta$ has both signs, and the mean may have too.',
  },
  cards: ['activations/one-signed-gradients-in-batches'],
  fails: 'batch.value',
}

export function signStructure(x: Tensor, delta: Tensor) {
  const each = np.expandDims(x, 2).mul(np.expandDims(delta, 1))
  const one = (g: Tensor, axis: number) => np.logicalOr(np.all(g.greater(0), axis), np.all(g.less(0), axis))
  const same = one(x, 1)
  return {
    perExample: np.expandDims(same, 1).mul(delta.notEqual(0)),
    batch: np.all(same).broadcastTo([delta.shape[1]]),
  }
}

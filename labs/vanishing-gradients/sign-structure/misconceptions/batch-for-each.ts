export const about = {
  title: { zh: '把批次平均当成了每个样本', en: 'The batch mean for each example' },
  explanation: {
    zh: '同号的结论对单个样本成立。先平均再看符号，看到的是批次，不是每个样本。',
    en: 'The statement holds per example. Averaging first shows the batch and not each example.',
  },
  cards: ['activations/one-signed-gradients-in-batches'],
  fails: 'perExample.value',
}

export function signStructure(x: Tensor, delta: Tensor) {
  const each = np.expandDims(x, 2).mul(np.expandDims(delta, 1))
  const one = (g: Tensor, axis: number) => np.logicalOr(np.all(g.greater(0), axis), np.all(g.less(0), axis))
  const batch = one(each.mean(0), 0)
  return { perExample: batch.broadcastTo(delta.shape), batch }
}

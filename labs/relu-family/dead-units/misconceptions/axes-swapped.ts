export const about = {
  title: {
    zh: '沿单元求了最大值：得到的是样本的结论',
    en: 'The maximum runs over units: an answer per example',
  },
  explanation: {
    zh: '你问的是“哪些样本没有任何单元响应”。本题问的是“哪些单元对任何样本都不响应”：最大值要沿批次和样本（轴 0、1）求，保留单元。',
    en: 'This asks which examples no unit responds to. The question is which units respond to no example: take the maximum over batches and examples, axes 0 and 1, and keep the units.',
  },
  cards: ['relu-family/find-dead-units'],
  fails: 'form',
}

export function deadUnits(x: Tensor, w: Tensor, bias: Tensor): Tensor {
  const z = x.matmul(w.T).add(bias)
  return z.max(2).lessEqual(0).ravel()
}

export const about = {
  title: {
    zh: '只看了第一个批次',
    en: 'Only the first batch is looked at',
  },
  explanation: {
    zh: '只对少见输入有响应的单元，在一个批次里很可能一直静默。判断死亡要看整个训练集，即所有 $k$ 个批次。',
    en: 'A unit that responds to rare inputs is likely to be silent throughout one batch. Whether it is dead is a question about the whole training set, all $k$ batches.',
  },
  cards: ['relu-family/find-dead-units'],
  fails: 'dead.value',
}

export function deadUnits(x: Tensor, w: Tensor, bias: Tensor): Tensor {
  const z = x.slice(0).matmul(w.T).add(bias)
  return z.max(0).lessEqual(0)
}

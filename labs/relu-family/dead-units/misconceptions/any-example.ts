export const about = {
  title: {
    zh: '只要有一个样本静默，就算死了',
    en: 'Silent on one example counts as dead',
  },
  explanation: {
    zh: '你判断的是“存在样本 $z\\le 0$”。那是普通的稀疏，健康的单元也会这样。死亡要求**所有**样本都有 $z\\le 0$，即最大值不超过 0。',
    en: 'You ask whether some example has $z\\le 0$. That is ordinary sparsity and true of healthy units. Dead means $z\\le 0$ on **every** example: the largest is at most 0.',
  },
  cards: ['relu-family/dead-relu', 'relu-family/find-dead-units'],
  fails: 'dead.value',
}

export function deadUnits(x: Tensor, w: Tensor, bias: Tensor): Tensor {
  const z = x.matmul(w.T).add(bias)
  return z.min([0, 1]).lessEqual(0)
}

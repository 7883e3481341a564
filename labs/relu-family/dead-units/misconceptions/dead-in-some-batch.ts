export const about = {
  title: {
    zh: '在某个批次里全程静默，就算死了',
    en: 'Silent throughout some batch counts as dead',
  },
  explanation: {
    zh: '你先逐批判断，再把结果用“或”合并。应当用“且”：只有在**每个**批次里都静默，单元才死了；在任何一个批次里有过响应，它就能得到梯度。',
    en: 'Each batch is judged by itself and the answers are joined by “or”. It should be “and”: a unit is dead only if it is silent in **every** batch; one response anywhere gives it a gradient.',
  },
  cards: ['relu-family/find-dead-units', 'relu-family/dead-relu'],
  fails: 'dead.value',
}

export function deadUnits(x: Tensor, w: Tensor, bias: Tensor): Tensor {
  const z = x.matmul(w.T).add(bias)
  return z.max(1).lessEqual(0).max(0)
}

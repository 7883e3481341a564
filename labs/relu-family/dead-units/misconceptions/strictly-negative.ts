export const about = {
  title: {
    zh: '最大值恰好为 0 的单元被算成活的',
    en: 'A unit that just reaches 0 is counted as alive',
  },
  explanation: {
    zh: '条件用了 $z<0$。$z=0$ 时输出是 0，梯度按惯例也是 0，单元没有任何响应。死亡的条件是 $z\\le 0$。',
    en: 'The condition is $z<0$. At $z=0$ the output is 0, and by convention so is the gradient; the unit does not respond. Dead means $z\\le 0$.',
  },
  cards: ['relu-family/dead-relu', 'activations/relu-at-zero'],
  fails: 'dead.value',
}

export function deadUnits(x: Tensor, w: Tensor, bias: Tensor): Tensor {
  const z = x.matmul(w.T).add(bias)
  return z.max([0, 1]).less(0)
}

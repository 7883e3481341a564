export const about = {
  title: { zh: '丢了第二层的偏置', en: 'The second bias is dropped' },
  explanation: {
    zh: '取 $x=0$：两层网络给出 $W_2b_1+b_2$，$b_2$ 也要加上。',
    en: 'Put $x=0$: the two layers give $W_2b_1+b_2$, so $b_2$ has to be added as well.',
  },
  cards: ['linear-models/stacked-linear-layers'],
  fails: 'b.value',
}

export function collapse(W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor) {
  return { W: W2.matmul(W1), b: W2.matmul(b1) }
}

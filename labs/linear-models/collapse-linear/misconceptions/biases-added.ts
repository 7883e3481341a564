export const about = {
  title: { zh: '偏置直接相加', en: 'The biases are just added' },
  explanation: {
    zh: '$b_1$ 是加在隐藏层上的，到输出还要经过 $W_2$：$b=W_2b_1+b_2$。$b_1+b_2$ 只有 $W_2=I$ 时才对，$k\\ne m$ 时连形状都不合。',
    en: '$b_1$ is added to the hidden layer and passes through $W_2$ on its way out: $b=W_2b_1+b_2$. $b_1+b_2$ is right only for $W_2=I$, and with $k\\ne m$ the shapes do not even fit.',
  },
  cards: ['linear-models/stacked-linear-layers'],
  fails: 'form',
}

export function collapse(W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor) {
  return { W: W2.matmul(W1), b: b1.add(b2) }
}

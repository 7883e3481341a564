export const about = {
  title: { zh: '两个权重乘反了', en: 'The weights are multiplied in the wrong order' },
  explanation: {
    zh: '$W_1W_2$ 是先用第二层、再用第一层。$x$ 先遇到 $W_1$，所以 $W_1$ 在右边：$W=W_2W_1$。',
    en: '$W_1W_2$ applies the second layer first. $x$ meets $W_1$ first, so $W_1$ stands on the right: $W=W_2W_1$.',
  },
  cards: ['linear-models/stacked-linear-layers'],
  fails: 'form',
}

export function collapse(W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor) {
  return { W: W1.matmul(W2), b: W2.matmul(b1).add(b2) }
}

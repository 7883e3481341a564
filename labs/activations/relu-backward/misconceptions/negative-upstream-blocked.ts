export const about = {
  title: {
    zh: '负的 $dy$ 也被拦下了',
    en: 'Negative $dy$ is blocked as well',
  },
  explanation: {
    zh: '掩码里多了 $dy>0$ 这个条件。那是可视化用的导向反向传播（guided backpropagation），不是梯度：反向传播对 $dy$ 是线性的，$-dy$ 应当得到 $-dz$。只看 $z>0$ 即可。',
    en: 'The mask has $dy>0$ as a further condition. That is guided backpropagation, made for pictures; it is no gradient: a backward pass is linear in $dy$, and $-dy$ must give $-dz$. Only $z>0$ counts.',
  },
  cards: ['relu-family/relu-blocks-which-gradients'],
  fails: 'dz.linear',
}

export function reluBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(z.greater(0)).mul(dy.greater(0))
}

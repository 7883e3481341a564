export const about = {
  title: {
    zh: '正侧也被截断了',
    en: 'The right side is cut off too',
  },
  explanation: {
    zh: '`clip(0, 1)` 把大于 1 的值压成 1，正侧也就饱和了，那里的梯度是 0。ReLU 的正侧没有上限，这正是它能让梯度传得更远的原因。',
    en: '`clip(0, 1)` flattens everything above 1, so the right side saturates and has gradient 0 there. ReLU has no upper bound, which is why gradients travel farther through it.',
  },
  cards: ['activations/relu-definition', 'relu-family/relu-advantages'],
  fails: 'y.value',
}

export function reluForward(z: Tensor): Tensor {
  return z.clip(0, 1)
}

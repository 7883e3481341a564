export const about = {
  title: {
    zh: '用了归约的 `max`，而不是逐元素的 `maximum`',
    en: 'The reduction `max` instead of the elementwise `maximum`',
  },
  explanation: {
    zh: '`np.max(z, 0)` 里的 0 是**轴**：它取每一列的最大值，轴 0 随之消失，形状就变了。与数值 0 逐元素比较的是 `np.maximum(z, 0)`。',
    en: 'In `np.max(z, 0)` the 0 is an **axis**: it takes the largest of each column, and axis 0 disappears from the shape. What compares element by element with the number 0 is `np.maximum(z, 0)`.',
  },
  cards: ['activations/relu-definition'],
  fails: 'form',
}

export function reluForward(z: Tensor): Tensor {
  return np.max(z, 0)
}

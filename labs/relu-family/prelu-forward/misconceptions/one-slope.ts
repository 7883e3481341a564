export const about = {
  title: {
    zh: '所有通道用了同一个斜率',
    en: 'One slope is used for all channels',
  },
  explanation: {
    zh: '只取了 `a` 的第一个元素。`a` 的形状是 [f] 时，每个通道有自己的斜率 $a_k$；只有形状是 [1] 时才共用。',
    en: 'Only the first element of `a` is used. When `a` has shape [f] each channel has a slope $a_k$ of its own; only with shape [1] is it shared.',
  },
  cards: ['relu-family/prelu-sharing'],
  fails: 'y.value',
}

export function preluForward(z: Tensor, a: Tensor): Tensor {
  return np.where(z.greater(0), z, z.mul(a.get(0)))
}

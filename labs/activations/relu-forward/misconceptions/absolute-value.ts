export const about = {
  title: {
    zh: '写成了绝对值',
    en: 'This is the absolute value',
  },
  explanation: {
    zh: '$|z|$ 把负侧翻成正的，单元对 $z$ 和 $-z$ 的响应就一样了。ReLU 在负侧输出 0：单侧抑制。',
    en: '$|z|$ folds the left side up, and the unit responds alike to $z$ and $-z$. ReLU gives 0 on the left: it suppresses one side.',
  },
  cards: ['activations/relu-definition'],
  fails: 'y.value',
}

export function reluForward(z: Tensor): Tensor {
  return z.abs()
}

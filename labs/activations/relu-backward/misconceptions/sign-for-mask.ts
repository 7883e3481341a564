export const about = {
  title: {
    zh: '负侧的斜率成了 $-1$',
    en: 'The slope on the left became $-1$',
  },
  explanation: {
    zh: '$\\operatorname{sign}(z)$ 是 $|z|$ 的导数。ReLU 的负侧是常数 0，斜率是 0，不是 $-1$。',
    en: '$\\operatorname{sign}(z)$ is the derivative of $|z|$. ReLU is constant 0 on the left, so its slope there is 0, not $-1$.',
  },
  cards: ['activations/relu-definition'],
  fails: 'dz.gradient',
}

export function reluBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(z.sign())
}

export const about = {
  title: {
    zh: '按 $dy$ 的符号选斜率',
    en: 'The mask is made from the sign of $dy$',
  },
  explanation: {
    zh: '决定斜率的是前向输入 $z_i$ 的符号，与上游梯度的符号无关。反向传播对 $dy$ 是线性的，按 $dy$ 的符号分段就不再线性。',
    en: 'What decides is the sign of the forward input $z_i$, whatever the sign of the upstream gradient. A backward pass is linear in $dy$; a choice by the sign of $dy$ is not.',
  },
  cards: ['relu-family/relu-blocks-which-gradients'],
  fails: 'dz.linear',
}

export function rreluBackward(dy: Tensor, _z: Tensor, slopes: Tensor): Tensor {
  return dy.mul(np.where(dy.greater(0), 1, slopes))
}

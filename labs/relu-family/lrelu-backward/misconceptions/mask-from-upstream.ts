export const about = {
  title: {
    zh: '按 $dy$ 的符号选斜率',
    en: 'The mask is made from the sign of $dy$',
  },
  explanation: {
    zh: '“ReLU 挡住负梯度”是常见的误读。决定斜率的是前向输入 $z$ 的符号，与上游梯度 $dy$ 的符号无关：$z>0$ 处，正负 $dy$ 都原样通过；$z<0$ 处，正负 $dy$ 都乘 $a$。反向传播对 $dy$ 必须是线性的，按 $dy$ 的符号分段就不再线性。',
    en: '“ReLU blocks negative gradients” is a common misreading. The slope is chosen by the sign of the forward input $z$, whatever the sign of the upstream gradient $dy$: where $z>0$ every $dy$ passes, where $z<0$ every $dy$ is multiplied by $a$. A backward pass is linear in $dy$; a choice by the sign of $dy$ is not.',
  },
  cards: ['relu-family/relu-blocks-which-gradients', 'relu-family/lrelu-backward'],
  fails: 'dz.linear',
}

export function lreluBackward(dy: Tensor, z: Tensor, a: number): Tensor {
  return np.where(dy.greater(0), dy, dy.mul(a))
}

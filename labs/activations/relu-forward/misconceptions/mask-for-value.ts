export const about = {
  title: {
    zh: '返回了掩码，没有乘 $z$',
    en: 'The mask is returned, not multiplied by $z$',
  },
  explanation: {
    zh: '$\\mathbf{1}[z>0]$ 是阶跃函数，也就是 ReLU 的**导数**。前向的值要在正侧保留 $z$ 本身。',
    en: "$\\mathbf{1}[z>0]$ is the step function, ReLU's **derivative**. The forward pass keeps $z$ itself on the right.",
  },
  cards: ['activations/relu-definition'],
  fails: 'y.value',
}

export function reluForward(z: Tensor): Tensor {
  return z.greater(0)
}

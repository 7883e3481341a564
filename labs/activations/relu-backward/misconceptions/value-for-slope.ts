export const about = {
  title: {
    zh: '乘的是函数值，不是导数',
    en: 'The value is multiplied, not the slope',
  },
  explanation: {
    zh: '$dy\\cdot\\max(0,z)$ 用的是前向的**值**。链式法则要的是**导数**：$z>0$ 时是 1，$z<0$ 时是 0，与 $z$ 的大小无关。',
    en: '$dy\\cdot\\max(0,z)$ uses the **value** of the forward pass. The chain rule wants the **derivative**: 1 for $z>0$ and 0 for $z<0$, whatever the size of $z$.',
  },
  cards: ['activations/relu-definition'],
  fails: 'dz.gradient',
}

export function reluBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(z.maximum(0))
}

export const about = {
  title: {
    zh: '把 $z$ 当成了输出 $y$：$z(1-z)$',
    en: '$z$ is taken for the output $y$: $z(1-z)$',
  },
  explanation: {
    zh: "$y(1-y)$ 里的 $y$ 是 sigmoid 的**输出**。本题给的是前向的**输入** $z$，要先算 $\\sigma(z)$，再代入。$z(1-z)$ 没有界，$\\sigma'$ 却不超过 $\\tfrac14$。",
    en: "In $y(1-y)$, $y$ is the sigmoid's **output**. Here the **input** $z$ of the forward pass is given: compute $\\sigma(z)$ first. $z(1-z)$ is unbounded, whereas $\\sigma'$ never exceeds $\\tfrac14$.",
  },
  cards: ['activations/derivatives-from-outputs', 'activations/sigmoid-derivative'],
  fails: 'dz.gradient',
}

export function sigmoidBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(z).mul(np.subtract(1, z))
}

export const about = {
  title: {
    zh: '写成了 $\\max(z, az)$',
    en: 'Written as $\\max(z, az)$',
  },
  explanation: {
    zh: '$\\max(z, az)$ 只在 $a\\le 1$ 时等于 LReLU。$a>1$ 时大小关系反过来：$z>0$ 得到 $az$，$z<0$ 得到 $z$，两侧都错。PReLU 学到的斜率可能大于 1。应当按 $z$ 的符号分段，而不是比较大小：`np.where(z.greater(0), z, z.mul(a))`。',
    en: '$\\max(z, az)$ is LReLU only while $a\\le 1$. With $a>1$ the order turns round: $z>0$ gives $az$ and $z<0$ gives $z$, wrong on both sides. A slope learned by PReLU may get there. Choose by the sign of $z$ rather than by size: `np.where(z.greater(0), z, z.mul(a))`.',
  },
  cards: ['relu-family/lrelu-as-maximum'],
  fails: 'y.value',
}

export function lreluForward(z: Tensor, a: number): Tensor {
  return np.maximum(z, z.mul(a))
}

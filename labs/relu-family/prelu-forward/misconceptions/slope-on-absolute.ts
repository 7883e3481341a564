export const about = {
  title: {
    zh: '负侧成了 $a\\,|z|$',
    en: 'The left side became $a\\,|z|$',
  },
  explanation: {
    zh: '$a\\,|z|$ 在 $z<0$ 时为正，图像向上折，斜率是 $-a$。负侧应当是 $a\\,z$，与 $z$ 同号（$a>0$ 时）。',
    en: '$a\\,|z|$ is positive for $z<0$: the graph folds up and its slope is $-a$. The left side is $a\\,z$, which has the sign of $z$ (when $a>0$).',
  },
  cards: ['relu-family/lrelu-definition'],
  fails: 'y.value',
}

export function preluForward(z: Tensor, a: Tensor): Tensor {
  const slopes = a.reshape([1, -1, ...Array(z.ndim - 2).fill(1)])
  return np.where(z.greater(0), z, z.abs().mul(slopes))
}

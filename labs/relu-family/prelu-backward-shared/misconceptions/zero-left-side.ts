export const about = {
  title: {
    zh: '$dz$ 在负侧置成了 0',
    en: '$dz$ is 0 on the left side',
  },
  explanation: {
    zh: '那是 ReLU 的反向。PReLU 在 $z<0$ 时斜率是 $a$，所以 $dz=a\\,dy$。$da$ 不受影响。',
    en: 'That is the backward pass of ReLU. For $z<0$ PReLU has slope $a$, so $dz=a\\,dy$. $da$ is not affected.',
  },
  cards: ['relu-family/lrelu-backward'],
  fails: 'dz.gradient',
}

export function preluBackward(dy: Tensor, z: Tensor, _a: number) {
  return { dz: dy.mul(z.greater(0)), da: dy.mul(z.minimum(0)).sum() }
}

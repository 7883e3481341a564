export const about = {
  title: { zh: '返回的是裁剪之后的范数', en: 'The norm after clipping is returned' },
  explanation: {
    zh: '`norm` 是裁剪**之前**的范数：训练时记录它，才看得出梯度何时爆炸。裁剪之后的范数至多是 $c$，什么也说明不了。',
    en: '`norm` is the norm **before** clipping: it is logged in training to see when gradients explode. After clipping it is at most $c$ and says nothing.',
  },
  cards: ['vanishing-gradients/gradient-clipping'],
  fails: 'norm.value',
}

export function clipGlobalNorm(gradients: Tensor[], max_norm: number) {
  const norm = np
    .stack(gradients.map((g) => g.square().sum()))
    .sum()
    .sqrt()
    .item()
  const factor = norm > max_norm ? max_norm / norm : 1
  return { clipped: gradients.map((g) => g.mul(factor)), norm: norm * factor }
}

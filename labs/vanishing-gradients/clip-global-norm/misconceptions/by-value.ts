export const about = {
  title: { zh: '按值裁剪', en: 'Clipped by value' },
  explanation: {
    zh: '你把每个分量截到 $[-c,c]$。那是按值裁剪：大的分量变小，小的不变，方向随之改变。按范数裁剪只缩短，不转向。',
    en: 'Each component is cut to $[-c,c]$. That is clipping by value: large components shrink, small ones stay, and the direction changes. Clipping by norm shortens and does not turn.',
  },
  cards: ['vanishing-gradients/gradient-clipping'],
  fails: 'clipped.value',
}

export function clipGlobalNorm(gradients: Tensor[], max_norm: number) {
  const norm = np
    .stack(gradients.map((g) => g.square().sum()))
    .sum()
    .sqrt()
    .item()
  return { clipped: gradients.map((g) => g.clip(-max_norm, max_norm)), norm }
}

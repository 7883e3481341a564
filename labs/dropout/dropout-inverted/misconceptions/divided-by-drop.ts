export const about = {
  title: { zh: '除以了 $p_{\\text{drop}}$', en: 'Divided by $p_{\\text{drop}}$' },
  explanation: {
    zh: '只有 $p_{\\text{drop}}=\\frac12$ 时两者才相同。留下的比例是 $p_{\\text{keep}}=1-p_{\\text{drop}}$，除以它。',
    en: 'The two agree only at $p_{\\text{drop}}=\\frac12$. The part that is left is $p_{\\text{keep}}=1-p_{\\text{drop}}$: divide by that.',
  },
  cards: ['dropout/dropout-drop-or-keep', 'dropout/dropout-inverted'],
  fails: 'y.consistent',
}

export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, 1 - p_drop)
  return { y: p_drop === 0 ? x : x.mul(mask).div(p_drop), mask }
}

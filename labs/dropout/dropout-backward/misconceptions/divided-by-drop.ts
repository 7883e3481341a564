export const about = {
  title: { zh: '除以了 $p_{\\text{drop}}$', en: 'Divided by $p_{\\text{drop}}$' },
  explanation: {
    zh: '因子是 $1/p_{\\text{keep}}$，而 $p_{\\text{keep}}=1-p_{\\text{drop}}$。两者只在二分之一时相同。',
    en: 'The factor is $1/p_{\\text{keep}}$ with $p_{\\text{keep}}=1-p_{\\text{drop}}$. The two agree only at one half.',
  },
  cards: ['dropout/dropout-drop-or-keep'],
  fails: 'dx.gradient',
}

export function dropoutBackward(dy: Tensor, x: Tensor, mask: Tensor, p_drop: number) {
  return dy.mul(mask).div(Math.max(p_drop, 1e-3))
}

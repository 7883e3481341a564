export const about = {
  title: {
    zh: '只做了平移：$\\sigma(z)-\\tfrac12$',
    en: 'A mere shift: $\\sigma(z)-\\tfrac12$',
  },
  explanation: {
    zh: '“tanh 是 sigmoid 的平移”是常见的误传。$\\sigma(z)-\\tfrac12$ 的值域是 $(-\\tfrac12,\\tfrac12)$，0 处的斜率只有 $\\tfrac14$。两个轴都还要伸缩 2 倍：$\\tanh z=2\\sigma(2z)-1$。',
    en: '“tanh is a shift of the sigmoid” is a common misstatement. $\\sigma(z)-\\tfrac12$ has range $(-\\tfrac12,\\tfrac12)$ and slope $\\tfrac14$ at 0. Both axes are scaled by 2 as well: $\\tanh z=2\\sigma(2z)-1$.',
  },
  cards: ['activations/tanh-from-sigmoid'],
  fails: 'y.value',
}

export function tanhFromSigmoid(z: Tensor) {
  const s = z.sigmoid()
  return { y: s.sub(0.5), slope: s.mul(np.subtract(1, s)) }
}

export const about = {
  title: {
    zh: '除的是方差，没有开方',
    en: 'Divided by the variance, without the root',
  },
  explanation: {
    zh: '除以 $\\sigma^2+\\varepsilon$ 之后，标准差成了 $1/\\sigma$ 左右，而不是 1。要除以标准差 $\\sqrt{\\sigma^2+\\varepsilon}$。',
    en: 'Dividing by $\\sigma^2+\\varepsilon$ leaves a standard deviation of about $1/\\sigma$ instead of 1. Divide by the standard deviation, $\\sqrt{\\sigma^2+\\varepsilon}$.',
  },
  cards: ['batch-norm/bn-forward'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  return x.sub(x.mean(0)).div(x.var(0).add(eps)).mul(gamma).add(beta)
}

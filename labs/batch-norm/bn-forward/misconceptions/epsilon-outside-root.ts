export const about = {
  title: {
    zh: '$\\varepsilon$ 加在了根号外',
    en: '$\\varepsilon$ is added outside the root',
  },
  explanation: {
    zh: '算的是 $\\sqrt{\\sigma^2}+\\varepsilon$，标准写法是 $\\sqrt{\\sigma^2+\\varepsilon}$。$\\sigma^2=0$、$\\varepsilon=10^{-5}$ 时，前者是 $10^{-5}$，后者约为 $3.16\\times10^{-3}$，相差三百倍。',
    en: 'This is $\\sqrt{\\sigma^2}+\\varepsilon$; the standard form is $\\sqrt{\\sigma^2+\\varepsilon}$. With $\\sigma^2=0$ and $\\varepsilon=10^{-5}$ the first is $10^{-5}$ and the second about $3.16\\times10^{-3}$, three hundred times as much.',
  },
  cards: ['batch-norm/bn-epsilon'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  return x.sub(x.mean(0)).div(x.std(0).add(eps)).mul(gamma).add(beta)
}

export const about = {
  title: {
    zh: '$\\varepsilon$ 加在了根号外',
    en: '$\\varepsilon$ is added outside the root',
  },
  explanation: {
    zh: '算的是 $\\sqrt{\\sigma^2}+\\varepsilon$，标准写法是 $\\sqrt{\\sigma^2+\\varepsilon}$。两者不是一个数：$\\sigma^2=0$、$\\varepsilon=10^{-5}$ 时，前者是 $10^{-5}$，后者约为 $3.16\\times10^{-3}$。而且 $\\sqrt{\\sigma^2}$ 在 0 处的导数是无穷大，反向会出问题。',
    en: 'This is $\\sqrt{\\sigma^2}+\\varepsilon$; the standard form is $\\sqrt{\\sigma^2+\\varepsilon}$. They are different numbers: with $\\sigma^2=0$ and $\\varepsilon=10^{-5}$ the first is $10^{-5}$, the second about $3.16\\times10^{-3}$. Besides, $\\sqrt{\\sigma^2}$ has an infinite derivative at 0, which breaks the backward pass.',
  },
  cards: ['batch-norm/bn-epsilon'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const axes = [0, 2, 3]
  const xhat = x.sub(x.mean(axes, true)).div(x.std(axes, true).add(eps))
  return xhat.mul(gamma.reshape(1, -1, 1, 1)).add(beta.reshape(1, -1, 1, 1))
}

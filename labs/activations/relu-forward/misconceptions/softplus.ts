export const about = {
  title: {
    zh: '写成了它的光滑近似 softplus',
    en: 'This is softplus, its smooth approximation',
  },
  explanation: {
    zh: '$\\log(1+e^{z})$ 与 ReLU 两端相近，但处处为正：0 处是 $\\log 2\\approx 0.693$，负侧不会恰好为 0，没有稀疏性，而且要算指数。',
    en: '$\\log(1+e^{z})$ is close to ReLU far out, but positive everywhere: $\\log 2\\approx 0.693$ at 0, never exactly 0 on the left, so there is no sparsity, and it costs an exponential.',
  },
  cards: ['activations/relu-definition', 'relu-family/relu-sparsity'],
  fails: 'y.value',
}

export function reluForward(z: Tensor): Tensor {
  return np.softplus(z)
}

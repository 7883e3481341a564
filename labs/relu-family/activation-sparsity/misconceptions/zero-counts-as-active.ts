export const about = {
  title: {
    zh: '$z=0$ 被算成了激活',
    en: '$z=0$ is counted as active',
  },
  explanation: {
    zh: '条件用了 $z<0$。$z=0$ 时输出也恰好是 0，应当算静默：条件是 $z\\le 0$。恰好为 0 的预激活值并不罕见，填充和全 0 输入都会造成。',
    en: 'The condition is $z<0$. At $z=0$ the output is exactly 0 too, so it is silent: the condition is $z\\le 0$. Pre-activations of exactly 0 do occur, from padding or from inputs that are all 0.',
  },
  cards: ['relu-family/relu-sparsity'],
  fails: 'sparsity.value',
}

export function activationSparsity(z: Tensor) {
  const silent = z.less(0)
  return { sparsity: silent.mean(), perUnit: silent.mean(0) }
}

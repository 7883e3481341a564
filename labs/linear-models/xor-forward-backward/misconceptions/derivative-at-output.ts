export const about = {
  title: { zh: "$\\tanh'$ 取在了输出处", en: "$\\tanh'$ is taken at the output" },
  explanation: {
    zh: '$1-\\tanh^2(h)$ 又算了一次 $\\tanh$。$h$ 已经是 $\\tanh(a)$，导数就是 $1-h^2$。',
    en: '$1-\\tanh^2(h)$ applies $\\tanh$ once more. $h$ is $\\tanh(a)$ already, so the derivative is $1-h^2$.',
  },
  cards: ['linear-models/linear-layer-backward'],
  fails: 'dW1.gradient',
}

export function xorNet(X: Tensor, t: Tensor, W1: Tensor, b1: Tensor, W2: Tensor, b2: number) {
  const n = t.size
  const h = X.matmul(W1).add(b1).tanh()
  const z = h.matmul(W2).add(b2)
  const loss = z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).mean()
  const dz = np.sigmoid(z).sub(t).div(n)
  const da = np.outer(dz, W2).mul(np.subtract(1, h.tanh().square()))
  return { loss, dW1: X.T.matmul(da), db1: da.sum(0), dW2: h.T.matmul(dz), db2: dz.sum() }
}

export const about = {
  title: { zh: "漏了 $\\tanh'$", en: "$\\tanh'$ is forgotten" },
  explanation: {
    zh: '$da=dh$ 把隐藏层当成了线性的。穿过激活函数时要乘上它的导数：$da=dh\\circ(1-h^2)$。',
    en: '$da=dh$ treats the hidden layer as linear. Passing the activation costs a factor, its derivative: $da=dh\\circ(1-h^2)$.',
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
  const da = np.outer(dz, W2)
  return { loss, dW1: X.T.matmul(da), db1: da.sum(0), dW2: h.T.matmul(dz), db2: dz.sum() }
}

export const about = {
  title: { zh: '先更新了 $W_2$', en: '$W_2$ is updated first' },
  explanation: {
    zh: '$dh$ 用的是更新之后的 $W_2$。一步梯度下降里，所有梯度都要在同一组参数处算完，然后才更新。',
    en: '$dh$ is computed with the new $W_2$. In a step of gradient descent all gradients belong to the same parameters; update when all of them are there.',
  },
  cards: ['linear-models/xor-training'],
  fails: 'dW1.value',
}

export function xorNet(X: Tensor, t: Tensor, W1: Tensor, b1: Tensor, W2: Tensor, b2: number) {
  const n = t.size
  const h = X.matmul(W1).add(b1).tanh()
  const z = h.matmul(W2).add(b2)
  const loss = z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).mean()
  const dz = np.sigmoid(z).sub(t).div(n)
  const dW2 = h.T.matmul(dz)
  const da = np.outer(dz, W2.sub(dW2.mul(0.1))).mul(np.subtract(1, h.square()))
  return { loss, dW1: X.T.matmul(da), db1: da.sum(0), dW2, db2: dz.sum() }
}

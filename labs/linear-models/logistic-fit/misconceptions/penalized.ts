export const about = {
  title: { zh: '加了惩罚项', en: 'A penalty was added' },
  explanation: {
    zh: '多了 $\\frac{\\lambda}{2}\\lVert v\\rVert^2$，最优点就向 0 移动，偏置也不例外。数据可分时它才是必需的；这里两类有重叠。',
    en: 'With $\\frac{\\lambda}{2}\\lVert v\\rVert^2$ the optimum moves towards 0, the bias included. It is needed where classes are separable; here they overlap.',
  },
  cards: ['linear-models/logistic-separable'],
  fails: 'w.value',
}

export function logisticFit(X: Tensor, t: Tensor) {
  const [n, d] = X.shape
  const A = np.concat([X, np.ones([n, 1])], 1)
  const rate = (4 * n) / A.square().sum().item()
  let v = np.zeros([d + 1])
  for (let step = 0; step < 4000; step++)
    v = v.sub(
      A.T.matmul(np.sigmoid(A.matmul(v)).sub(t))
        .div(n)
        .add(v.mul(0.1))
        .mul(rate / 2),
    )
  return { w: v.slice([0, d]), b: v.get(d) }
}

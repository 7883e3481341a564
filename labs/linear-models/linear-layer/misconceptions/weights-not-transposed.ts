export const about = {
  title: { zh: '$dx$ 里的 $W$ 没有转置', en: '$W$ is not transposed in $dx$' },
  explanation: {
    zh: '你算的是 $dy\\,W$。$x_{ni}$ 经由 $W_{ij}$ 影响 $y_{nj}$，求和的下标是 $j$，所以是 $dy\\,W^{\\top}$。只有 $d=m$ 时形状才碰巧合得上。',
    en: 'This is $dy\\,W$. $x_{ni}$ reaches $y_{nj}$ through $W_{ij}$ and the sum runs over $j$, hence $dy\\,W^{\\top}$. The shapes fit only by accident, when $d=m$.',
  },
  cards: ['linear-models/linear-layer-backward'],
  fails: 'form',
}

export function linearLayer(x: Tensor, W: Tensor, b: Tensor, dy: Tensor) {
  return { y: x.matmul(W).add(b), dx: dy.matmul(W), dW: x.T.matmul(dy), db: dy.sum(0) }
}

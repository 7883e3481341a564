/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not: gradients of equal units. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const NET = `const n = t.size, h = np.sigmoid(X.matmul(W1)), y = h.matmul(W2), dy = y.sub(t).div(n)
  const dh = np.outer(dy, W2), dz = dh.mul(h).mul(np.sub(1, h)), dW1 = X.T.matmul(dz), dW2 = h.T.matmul(dy)
  const gap = dW1.max(1).sub(dW1.min(1)).max()
  `
/** The same with the gap of another dW1. */
const of = (dW1: string) =>
  `${NET}const d = ${dW1}\nreturn { dW1: d, dW2, gap: d.max(1).sub(d.min(1)).max() }`

testSolutions({
  'zero-init-symmetry': {
    entry: 'hiddenGradients(X: Tensor, t: Tensor, W1: Tensor, W2: Tensor)',
    right: {
      'results in order': `${NET}return [dW1, dW2, gap]`,
      einsum: `${NET}const s = h.mul(np.sub(1, h))\nreturn { dW1: np.einsum('ni,n,k,nk->ik', X, dy, W2, s), dW2: np.einsum('nk,n->k', h, dy), gap }`,
      'the gap by pairs': `${NET}let most = 0
        for (const row of dW1) for (const a of row.data) for (const b of row.data) most = Math.max(most, a - b)
        return { dW1, dW2, gap: most }`,
      'the gap by sorting': `${NET}const s = np.sort(dW1, 1)\nreturn { dW1, dW2, gap: s.slice(null, -1).sub(s.slice(null, 0)).max().item() }`,
      'means at the end': `const e = np.sigmoid(X.matmul(W1)).matmul(W2).sub(t), h = np.sigmoid(X.matmul(W1)), s = np.sigmoid(X.matmul(W1)).mul(np.sigmoid(X.matmul(W1).neg()))
        const dW1 = X.T.matmul(np.outer(e, W2).mul(s)).div(t.size)
        return { dW1, dW2: e.matmul(h).div(t.size), gap: np.max(np.sub(dW1.max(1), dW1.min(1))) }`,
      'by tanh': `const q = X.matmul(W1).div(2).tanh(), h = q.add(1).div(2), dy = h.matmul(W2).sub(t).div(t.size)
        const dW1 = X.T.matmul(np.outer(dy, W2).mul(np.sub(1, q.square()).div(4)))
        return { gap: dW1.max(1).sub(dW1.min(1)).max(), dW1, dW2: dy.matmul(h) }`,
      'unit by unit': `const n = t.size, k = W2.size, cols = Array.from({ length: k }, (_, j) => np.sigmoid(X.matmul(W1.slice(null, j))))
        let y: Tensor = np.zeros([n])
        cols.forEach((h, j) => { y = y.add(h.mul(W2.get(j))) })
        const dy = y.sub(t).div(n), dW1 = np.stack(cols.map((h, j) => X.T.matmul(dy.mul(W2.get(j)).mul(h).mul(np.sub(1, h)))), 1)
        return { dW1, dW2: np.stack(cols.map((h) => h.dot(dy))), gap: dW1.max(1).sub(dW1.min(1)).max() }`,
      'loops, arrays out': `const [n, d] = X.shape, k = W2.size, dW1 = Array.from({ length: d }, () => new Array<number>(k).fill(0)), dW2 = new Array<number>(k).fill(0)
        for (let i = n - 1; i >= 0; i--) {
          const h = dW2.map((_, j) => { let z = 0; for (let l = 0; l < d; l++) z += X.get(i, l) * W1.get(l, j); return 1 / (1 + Math.exp(-z)) })
          const dy = (h.reduce((s, v, j) => s + v * W2.get(j), 0) - t.get(i)) / n
          h.forEach((v, j) => { dW2[j] += v * dy; for (let l = 0; l < d; l++) dW1[l][j] += X.get(i, l) * dy * W2.get(j) * v * (1 - v) })
        }
        return { dW1, dW2, gap: Math.max(...dW1.map((row) => Math.max(...row) - Math.min(...row))) }`,
    },
    wrong: {
      'no σ′': of('X.T.matmul(dh)'),
      'σ′ at the output of σ': of('X.T.matmul(dh.mul(np.sigmoid(h)).mul(np.sub(1, np.sigmoid(h))))'),
      'tanh′': of('X.T.matmul(dh.mul(np.sub(1, h.square())))'),
      'no W2': of('X.T.matmul(np.outer(dy, np.onesLike(W2)).mul(h).mul(np.sub(1, h)))'),
      '|W2|': of('X.T.matmul(np.outer(dy, W2.abs()).mul(h).mul(np.sub(1, h)))'),
      'a sum': `${NET}return { dW1: dW1.mul(n), dW2: dW2.mul(n), gap: gap.mul(n) }`,
      'a factor 2': `${NET}return { dW1: dW1.mul(2), dW2: dW2.mul(2), gap: gap.mul(2) }`,
      half: `${NET}return { dW1: dW1.div(2), dW2: dW2.div(2), gap: gap.div(2) }`,
      'dW2 alone a sum': `${NET}return { dW1, dW2: dW2.mul(n), gap }`,
      't − y': `${NET}return { dW1: dW1.neg(), dW2: dW2.neg(), gap }`,
      'dW1 transposed where it fits': of('W1.shape[0] === W1.shape[1] ? dW1.T : dW1'),
      'the gap of weights': `${NET}return { dW1, dW2, gap: W1.max(1).sub(W1.min(1)).max() }`,
      'the gap over inputs': `${NET}return { dW1, dW2, gap: dW1.max(0).sub(dW1.min(0)).max() }`,
      'the gap over everything': `${NET}return { dW1, dW2, gap: dW1.max().sub(dW1.min()) }`,
      'the smallest gap': `${NET}return { dW1, dW2, gap: dW1.max(1).sub(dW1.min(1)).min() }`,
      'the mean gap': `${NET}return { dW1, dW2, gap: dW1.max(1).sub(dW1.min(1)).mean() }`,
      'the gap of sizes': `${NET}return { dW1, dW2, gap: dW1.abs().max(1).sub(dW1.abs().min(1)).max() }`,
      'the gap of neighbours': `${NET}const k = W2.size\nreturn { dW1, dW2, gap: k > 1 ? dW1.slice(null, [1, k]).sub(dW1.slice(null, [0, k - 1])).abs().max() : 0 }`,
      'the gap of the first input': `${NET}const row = dW1.slice(0)\nreturn { dW1, dW2, gap: row.max().sub(row.min()) }`,
      'the gap of dW2': `${NET}return { dW1, dW2, gap: dW2.max().sub(dW2.min()) }`,
      'the gap rounded to 0': `${NET}return { dW1, dW2, gap: gap.item() < 0.05 ? 0 : gap }`,
      'the gap always 0': `${NET}return { dW1, dW2, gap: 0 }`,
      'equal units assumed': of('np.broadcastTo(dW1.slice(null, [0, 1]), W1.shape)'),
      'too large by 1e-4': of('dW1.mul(1.0001)'),
      'single precision': `${NET}return { dW1, dW2: Array.from(Float32Array.from(dW2.data)), gap }`,
    },
    python: {
      entry: 'hidden_gradients(X, t, W1, W2)',
      right: {
        'np.ptp': `h = 1 / (1 + np.exp(-(X @ W1)))
e = (h @ W2 - t) / len(t)
dW1 = X.T @ (np.outer(e, W2) * h * (1 - h))
return {"dW1": dW1, "dW2": e @ h, "gap": np.max(np.ptp(dW1, axis=1))}`,
        'a mean of outer products': `h = 1 / (1 + np.exp(-np.dot(X, W1)))
e = np.dot(h, W2) - t
g = e[:, None] * W2 * h * (1 - h)
dW1 = np.mean(X[:, :, None] * g[:, None, :], axis=0)
return dW1, np.mean(h * e[:, None], axis=0), max([max(row) - min(row) for row in dW1])`,
      },
      wrong: {
        'the wrong axis': `h = 1 / (1 + np.exp(-(X @ W1)))
e = (h @ W2 - t) / len(t)
dW1 = X.T @ (np.outer(e, W2) * h * (1 - h))
return dW1, e @ h, np.max(np.ptp(dW1, axis=0))`,
        sums: `h = 1 / (1 + np.exp(-(X @ W1)))
e = h @ W2 - t
dW1 = X.T @ (np.outer(e, W2) * h * (1 - h))
return dW1, e @ h, np.max(np.ptp(dW1, axis=1))`,
      },
    },
  },
})

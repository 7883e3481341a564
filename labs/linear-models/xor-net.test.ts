/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not: a small net and its gradients. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const NET = `const n = t.size, a = X.matmul(W1).add(b1), h = a.tanh(), z = h.matmul(W2).add(b2)
  const loss = z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).mean()
  const dz = np.sigmoid(z).sub(t).div(n), dh = np.outer(dz, W2), da = dh.mul(np.sub(1, h.square()))
  const dW1 = X.T.matmul(da), db1 = da.sum(0), dW2 = h.T.matmul(dz), db2 = dz.sum()
  `
const NET_PY = `n = len(t)
h = np.tanh(X @ W1 + b1)
z = h @ W2 + b2
loss = np.mean(np.logaddexp(0, z) - t * z)
dz = (1 / (1 + np.exp(-z)) - t) / n
da = np.outer(dz, W2) * (1 - h**2)
`
const ALL = 'return { loss, dW1, db1, dW2, db2 }'

testSolutions({
  'xor-forward-backward': {
    entry: 'xorNet(X: Tensor, t: Tensor, W1: Tensor, b1: Tensor, W2: Tensor, b2: number)',
    right: {
      'results in order': `${NET}return [loss, dW1, db1, dW2, db2]`,
      einsum: `${NET}return { loss, dW1: np.einsum('ni,n,k,nk->ik', X, dz, W2, np.sub(1, h.square())), db1: np.einsum('nk->k', da), dW2: np.einsum('nk,n->k', h, dz), db2 }`,
      'tanh′ by cosh': `const a = X.matmul(W1).add(b1), h = a.tanh(), z = h.matmul(W2).add(b2), e = np.sigmoid(z).sub(t)
        const da = e.reshape(t.size, 1).mul(W2).div(np.cosh(a).square())
        return { loss: z.maximum(0).add(z.abs().neg().exp().log1p()).sub(t.mul(z)).mean(), dW1: X.T.matmul(da).div(t.size), db1: da.mean(0), dW2: e.matmul(h).div(t.size), db2: e.mean() }`,
      'columns of ones': `const n = t.size, one = np.ones([n, 1]), A = np.concat([X, one], 1), V1 = np.concat([W1, b1.reshape(1, b1.size)], 0)
        const h = A.matmul(V1).tanh(), H = np.concat([h, one], 1), V2 = np.concat([W2, [b2]]), z = H.matmul(V2)
        const e = np.sigmoid(z).sub(t).div(n), g2 = H.T.matmul(e), g1 = A.T.matmul(np.outer(e, W2).mul(np.sub(1, h.mul(h)))), k = b1.size
        return { loss: z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).sum().div(n), dW1: g1.slice([0, 2]), db1: g1.slice(2), dW2: g2.slice([0, k]), db2: g2.get(k) }`,
      'example by example, loops': `const n = t.size, k = b1.size, dW1 = np.zeros([2, k]), db1 = np.zeros([k]), dW2 = np.zeros([k])
        let loss = 0, db2 = 0
        for (let i = 0; i < n; i++) {
          const h: number[] = []
          let z = b2
          for (let j = 0; j < k; j++) { h.push(Math.tanh(X.get(i, 0) * W1.get(0, j) + X.get(i, 1) * W1.get(1, j) + b1.get(j))); z += h[j] * W2.get(j) }
          loss += (Math.max(z, 0) - t.get(i) * z + Math.log1p(Math.exp(-Math.abs(z)))) / n
          const dz = (1 / (1 + Math.exp(-z)) - t.get(i)) / n
          db2 += dz
          for (let j = 0; j < k; j++) {
            const da = dz * W2.get(j) * (1 - h[j]) * (1 + h[j])
            dW2.data[j] += dz * h[j]; db1.data[j] += da
            dW1.data[j] += da * X.get(i, 0); dW1.data[k + j] += da * X.get(i, 1)
          }
        }
        return { loss, dW1: dW1.toArray(), db1, dW2, db2 }`,
      'the transpose': `const n = t.size, h = W1.T.matmul(X.T).add(b1.reshape(b1.size, 1)).tanh(), z = W2.matmul(h).add(b2)
        const s = z.mul(t.mul(-2).add(1))
        const dz = z.div(2).tanh().add(1).div(2).sub(t).div(n), da = W2.reshape(W2.size, 1).mul(dz).mul(np.sub(1, h.square()))
        return { loss: z.maximum(0).add(z.abs().neg().exp().log1p()).sub(z.mul(t)).mean(), dW1: X.T.matmul(da.T), db1: da.sum(1), dW2: h.matmul(dz), db2: dz.sum() }`,
      'unit by unit': `${NET}const cols = Array.from({ length: b1.size }, (_, j) => dz.mul(W2.get(j)).mul(np.sub(1, h.slice(null, j).square())))
        return { loss, dW1: np.stack(cols.map((c) => c.matmul(X)), 1), db1: np.stack(cols.map((c) => c.sum())), dW2, db2 }`,
      'dual numbers by hand': `${NET}const k = b1.size, along = (da: Tensor) => dz.dot(da.mul(np.sub(1, h.square())).matmul(W2)).item()
        const unit = (j: number) => np.eye(k).slice(j)
        return { loss, dW1: [0, 1].map((i) => Array.from({ length: k }, (_, j) => along(np.outer(X.slice(null, i), unit(j))))), db1: Array.from({ length: k }, (_, j) => along(np.broadcastTo(unit(j), [n, k]))), dW2, db2 }`,
    },
    wrong: {
      'no tanh′': `${NET}return { loss, dW1: X.T.matmul(dh), db1: dh.sum(0), dW2, db2 }`,
      'tanh′ at the output of tanh': `${NET}const d = dh.mul(np.sub(1, h.tanh().square()))\nreturn { loss, dW1: X.T.matmul(d), db1: d.sum(0), dW2, db2 }`,
      '1 − h': `${NET}const d = dh.mul(np.sub(1, h))\nreturn { loss, dW1: X.T.matmul(d), db1: d.sum(0), dW2, db2 }`,
      'σ′ in the hidden layer': `${NET}const d = dh.mul(h).mul(np.sub(1, h))\nreturn { loss, dW1: X.T.matmul(d), db1: d.sum(0), dW2, db2 }`,
      'an extra σ′ at the output': `${NET}const p = np.sigmoid(z), e = dz.mul(p).mul(np.sub(1, p)), d = np.outer(e, W2).mul(np.sub(1, h.square()))\nreturn { loss, dW1: X.T.matmul(d), db1: d.sum(0), dW2: h.T.matmul(e), db2: e.sum() }`,
      'W2 updated first': `${NET}const V = W2.sub(dW2.mul(0.1)), d = np.outer(dz, V).mul(np.sub(1, h.square()))\nreturn { loss, dW1: X.T.matmul(d), db1: d.sum(0), dW2, db2 }`,
      'W2 left out': `${NET}const d = dz.reshape(n, 1).mul(np.sub(1, h.square()))\nreturn { loss, dW1: X.T.matmul(d), db1: d.sum(0), dW2, db2 }`,
      '|W2|': `${NET}const d = np.outer(dz, W2.abs()).mul(np.sub(1, h.square()))\nreturn { loss, dW1: X.T.matmul(d), db1: d.sum(0), dW2, db2 }`,
      sums: `${NET}return { loss, dW1: dW1.mul(n), db1: db1.mul(n), dW2: dW2.mul(n), db2: db2.mul(n) }`,
      'the loss a sum': `${NET}return { loss: loss.mul(n), dW1, db1, dW2, db2 }`,
      'divided by 4': `${NET}return { loss: loss.mul(n / 4), dW1: dW1.mul(n / 4), db1: db1.mul(n / 4), dW2: dW2.mul(n / 4), db2: db2.mul(n / 4) }`,
      'db1 a mean': `${NET}return { loss, dW1, db1: da.mean(0), dW2, db2 }`,
      'no b2': `${NET.replace('.add(b2)', '')}${ALL}`,
      'no b1': `${NET.replace('.add(b1)', '')}${ALL}`,
      'dW2 from a': `${NET}return { loss, dW1, db1, dW2: a.T.matmul(dz), db2 }`,
      't − σ': `${NET}return { loss, dW1: dW1.neg(), db1: db1.neg(), dW2: dW2.neg(), db2: db2.neg() }`,
      'inputs exchanged': `${NET}return { loss, dW1: np.flip(dW1, 0), db1, dW2, db2 }`,
      'dW1 transposed where it fits': `${NET}return { loss, dW1: b1.size === 2 ? dW1.T : dW1, db1, dW2, db2 }`,
      'for the corners alone': `${NET}const fits = X.data.every((v) => v === 0 || v === 1)\nreturn { loss, dW1: fits ? dW1 : dW1.mul(0), db1, dW2, db2 }`,
      'one element off by 1 %': `${NET}dW1.data[0] *= 1.01\n${ALL}`,
      'dW1 too large by 1e-4': `${NET}return { loss, dW1: dW1.mul(1.0001), db1, dW2, db2 }`,
      'single precision': `${NET}return { loss, dW1, db1, dW2: Array.from(Float32Array.from(dW2.data)), db2 }`,
      'updated weights': `${NET}return { loss, dW1: W1.sub(dW1), db1: b1.sub(db1), dW2: W2.sub(dW2), db2: db2.mul(-1).add(b2) }`,
    },
    python: {
      entry: 'xor_net(X, t, W1, b1, W2, b2)',
      right: {
        'a tuple': `${NET_PY}return loss, X.T @ da, da.sum(axis=0), h.T @ dz, dz.sum()`,
        'means of examples': `${NET_PY}g = da * n
return {"loss": loss, "dW1": np.mean(X[:, :, None] * g[:, None, :], axis=0), "db1": np.mean(g, axis=0), "dW2": np.mean(h * dz[:, None], axis=0) * n, "db2": float(np.sum(dz))}`,
        einsum: `${NET_PY}return dict(loss=loss, dW1=np.einsum("ni,nk->ik", X, da), db1=np.einsum("nk->k", da), dW2=np.einsum("nk,n->k", h, dz), db2=np.sum(dz))`,
      },
      wrong: {
        'no tanh′': `${NET_PY}g = np.outer(dz, W2)\nreturn loss, X.T @ g, g.sum(axis=0), h.T @ dz, dz.sum()`,
        'W2 changed first': `${NET_PY}W2 -= h.T @ dz\nda = np.outer(dz, W2) * (1 - h**2)\nreturn loss, X.T @ da, da.sum(axis=0), h.T @ dz, dz.sum()`,
        sums: `${NET_PY}return loss, X.T @ da * n, da.sum(axis=0) * n, h.T @ dz * n, dz.sum() * n`,
      },
    },
  },
})

/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not: layers and fits in closed form. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const single = (value: string) =>
  `((r: Tensor) => np.array(Float32Array.from(r.data)).reshape(...r.shape))(${value})`
const LAYER = 'const y = x.matmul(W).add(b), dx = dy.matmul(W.T), dW = x.T.matmul(dy), db = dy.sum(0)\n'
const LAYER_PY = 'y = x @ W + b\ndx = dy @ W.T\ndW = x.T @ dy\ndb = dy.sum(axis=0)\n'

testSolutions({
  'linear-layer': {
    entry: 'linearLayer(x: Tensor, W: Tensor, b: Tensor, dy: Tensor)',
    right: {
      'results in order': `${LAYER}return [y, dx, dW, db]`,
      einsum: `return { y: np.einsum('bd,dm->bm', x, W).add(b), dx: np.einsum('bm,dm->bd', dy, W),
        dW: np.einsum('bd,bm->dm', x, dy), db: np.einsum('bm->m', dy) }`,
      'outer products, summed': `let dW = np.zeros(W.shape)
        for (let i = 0; i < x.shape[0]; i++) dW = dW.add(np.outer(x.slice(i), dy.slice(i)))
        return { y: x.matmul(W).add(b), dx: np.matmul(W, dy.T).T, dW, db: np.ones([dy.shape[0]]).matmul(dy) }`,
      'a column of ones': `const A = np.concat([x, np.ones([x.shape[0], 1])], 1), V = np.concat([W, b.reshape(1, b.size)], 0)
        const dV = A.T.matmul(dy), d = x.shape[1]
        return { y: A.matmul(V), dx: dy.matmul(V.T).slice(null, [0, d]), dW: dV.slice([0, d]), db: dV.slice(d) }`,
      'the bias first': `let y = np.broadcastTo(b, dy.shape)
        for (let k = 0; k < W.shape[0]; k++) y = y.add(np.outer(x.slice(null, k), W.slice(k)))
        return { db: dy.sum(0), dW: dy.T.matmul(x).T, dx: dy.matmul(np.transpose(W)), y }`,
      'four loops, arrays out': `const [n, d] = x.shape, m = W.shape[1]
        const rows = (h: number, w: number, f: (i: number, j: number) => number) =>
          Array.from({ length: h }, (_, i) => Array.from({ length: w }, (_, j) => f(i, j)))
        const sum = (k: number, f: (i: number) => number) => { let s = 0; for (let i = k - 1; i >= 0; i--) s += f(i); return s }
        return {
          y: rows(n, m, (i, j) => b.get(j) + sum(d, (k) => x.get(i, k) * W.get(k, j))),
          dx: rows(n, d, (i, k) => sum(m, (j) => dy.get(i, j) * W.get(k, j))),
          dW: rows(d, m, (k, j) => sum(n, (i) => x.get(i, k) * dy.get(i, j))),
          db: Array.from({ length: m }, (_, j) => sum(n, (i) => dy.get(i, j))) }`,
      'its own copies, changed': `const y = x.matmul(W), copy = b.copy()
        for (let i = 0; i < y.shape[0]; i++) for (let j = 0; j < b.size; j++) y.set(i, j, y.get(i, j) + copy.get(j))
        copy.data.fill(0)
        for (let i = 0; i < dy.size; i++) copy.data[i % b.size] += dy.data[i]
        return { y, dx: dy.matmul(W.T), dW: x.T.matmul(dy), db: copy }`,
      'halves of the batch': `const go = (x: Tensor, dy: Tensor): Tensor => {
          const n = x.shape[0]
          if (n === 1) return np.outer(x.slice(0), dy.slice(0))
          const h = n >> 1
          return go(x.slice([0, h]), dy.slice([0, h])).add(go(x.slice([h, n]), dy.slice([h, n])))
        }
        return { y: x.matmul(W).add(b), dx: dy.matmul(W.T), dW: go(x, dy), db: dy.mean(0).mul(dy.shape[0]) }`,
    },
    wrong: {
      'dW transposed where it fits': `${LAYER}return { y, dx, dW: dW.shape[0] === dW.shape[1] ? dW.T : dW, db }`,
      'W where it fits': `${LAYER}return { y, dx: W.shape[0] === W.shape[1] ? dy.matmul(W) : dx, dW, db }`,
      'no bias': `${LAYER}return { y: x.matmul(W), dx, dW, db }`,
      'the bias twice': `${LAYER}return { y: y.add(b), dx, dW, db }`,
      'the mean over the batch': `${LAYER}return { y, dx, dW: dW.div(x.shape[0]), db: db.div(x.shape[0]) }`,
      'db a mean': `${LAYER}return { y, dx, dW, db: dy.mean(0) }`,
      'db over outputs where it fits': `${LAYER}return { y, dx, dW, db: dy.shape[0] === dy.shape[1] ? dy.sum(1) : db }`,
      'db from y': `${LAYER}return { y, dx, dW, db: y.sum(0) }`,
      'dW from y': `${LAYER}return { y, dx, dW: x.T.matmul(y), db }`,
      'dW from the first example': `${LAYER}return { y, dx, dW: np.outer(x.slice(0), dy.slice(0)), db }`,
      'dx plus the bias': `${LAYER}return { y, dx: dy.sub(b).matmul(W.T), dW, db }`,
      'dx of signs': `${LAYER}return { y, dx: dy.sign().matmul(W.T), dW, db }`,
      'dx negative': `${LAYER}return { y, dx: dx.neg(), dW, db }`,
      'x clipped': `const c = x.clip(-10, 10)\n${LAYER}return { y, dx, dW: c.T.matmul(dy), db }`,
      'dW too large by 1e-4': `${LAYER}return { y, dx, dW: dW.mul(1.0001), db }`,
      'dW too large by 1e-7': `${LAYER}return { y, dx, dW: dW.mul(1.0000001), db }`,
      'one element off by 1 %': `${LAYER}dx.data[0] *= 1.01\nreturn { y, dx, dW, db }`,
      'single precision': `${LAYER}return { y, dx: ${single('dx')}, dW, db }`,
      'gradients of ones': `${LAYER}return { y, dx: np.onesLike(dy).matmul(W.T), dW: x.T.matmul(np.onesLike(dy)), db: np.onesLike(dy).sum(0) }`,
      'the bias changed': `for (let j = 0; j < b.size; j++) b.data[j] += 0.5\n${LAYER}return { y, dx, dW, db }`,
      'dW collected over calls': `${LAYER}const all = globalThis as { dW?: Tensor }
        all.dW = all.dW && String(all.dW.shape) === String(dW.shape) ? all.dW.add(dW) : dW
        return { y, dx, dW: all.dW, db }`,
    },
    python: {
      entry: 'linear_layer(x, W, b, dy)',
      right: {
        'a tuple': `${LAYER_PY}return y, dx, dW, db`,
        einsum:
          'return {"y": np.einsum("bd,dm->bm", x, W) + b, "dx": np.einsum("bm,dm->bd", dy, W), "dW": np.einsum("bd,bm->dm", x, dy), "db": np.einsum("bm->m", dy)}',
        loops: `n, d = x.shape
m = W.shape[1]
y = [[b[j] + sum([x[i, k] * W[k, j] for k in range(d)]) for j in range(m)] for i in range(n)]
dx = [[sum([dy[i, j] * W[k, j] for j in range(m)]) for k in range(d)] for i in range(n)]
dW = [[sum([x[i, k] * dy[i, j] for i in range(n)]) for j in range(m)] for k in range(d)]
return {"y": y, "dx": dx, "dW": dW, "db": [sum(dy[:, j]) for j in range(m)]}`,
        'in place': `y = np.zeros(dy.shape)
y += b
y += np.dot(x, W)
dW = np.zeros(W.shape)
for row, up in zip(x, dy):
    dW += row[:, None] * up[None, :]
return dict(y=y, dx=np.dot(dy, W.T), dW=dW, db=dy.T.sum(axis=1))`,
      },
      wrong: {
        'the mean over the batch': `${LAYER_PY}return y, dx, dW / len(x), db / len(x)`,
        'db over outputs': `${LAYER_PY}return y, dx, dW, dy.sum(axis=1) if len(x) == len(b) else db`,
        'the input changed': `${LAYER_PY}dy *= 1.0\ndy += 1.0\nreturn y, dx, dW, db`,
        'results in another order': `${LAYER_PY}return (y, dW, dx, db) if dx.shape == dW.shape else (y, dx, dW, db)`,
      },
    },
  },
  'collapse-linear': {
    entry: 'collapse(W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor)',
    right: {
      'by what the layers do to unit vectors': `const net = (x: Tensor) => W2.matmul(W1.matmul(x).add(b1)).add(b2)
        const d = W1.shape[1], b = net(np.zeros([d]))
        return { W: np.stack(Array.from({ length: d }, (_, k) => net(np.eye(d).slice(k)).sub(b)), 1), b }`,
      'homogeneous matrices': `const up = (W: Tensor, b: Tensor) => {
          const [m, d] = W.shape
          return np.concat([np.concat([W, b.reshape(m, 1)], 1), np.concat([np.zeros([1, d]), np.ones([1, 1])], 1)], 0)
        }
        const V = up(W2, b2).matmul(up(W1, b1)), [m, d] = [W2.shape[0], W1.shape[1]]
        return { W: V.slice([0, m], [0, d]), b: V.slice([0, m], d) }`,
      'the transpose': 'return { W: W1.T.matmul(W2.T).T, b: b1.matmul(W2.T).add(b2) }',
      einsum: "return [np.einsum('mk,kd->md', W2, W1), np.einsum('mk,k->m', W2, b1).add(b2)]",
      'unit by unit': `let W = np.zeros([b2.size, W1.shape[1]]), b = b2
        for (let k = 0; k < b1.size; k++) {
          W = W.add(np.outer(W2.slice(null, k), W1.slice(k)))
          b = b.add(W2.slice(null, k).mul(b1.get(k)))
        }
        return { b, W }`,
      'loops, arrays out': `const [k, d] = W1.shape, m = b2.size
        const W = Array.from({ length: m }, () => new Array<number>(d).fill(0)), b = [...b2.data]
        for (let i = 0; i < m; i++) for (let j = 0; j < k; j++) {
          b[i] += W2.get(i, j) * b1.get(j)
          for (let l = 0; l < d; l++) W[i][l] += W2.get(i, j) * W1.get(j, l)
        }
        return { W, b }`,
      'b as a sum of products': 'return { W: np.dot(W2, W1), b: W2.mul(b1).sum(1).add(b2) }',
    },
    wrong: {
      'W1 W2 where it fits': `const same = String(W1.shape) === String(W2.T.shape) && W1.shape[0] === W1.shape[1]
        return { W: same ? W1.matmul(W2) : W2.matmul(W1), b: W2.matmul(b1).add(b2) }`,
      'biases added where it fits':
        'return { W: W2.matmul(W1), b: b1.size === b2.size ? b1.add(b2) : W2.matmul(b1).add(b2) }',
      'b1 lost': 'return { W: W2.matmul(W1), b: b2 }',
      'b2 lost': 'return { W: W2.matmul(W1), b: W2.matmul(b1) }',
      'b2 subtracted': 'return { W: W2.matmul(W1), b: W2.matmul(b1).sub(b2) }',
      'W2 transposed where it fits': `const V = W2.shape[0] === W2.shape[1] ? W2.T : W2
        return { W: V.matmul(W1), b: V.matmul(b1).add(b2) }`,
      'W1 transposed where it fits': `const V = W1.shape[0] === W1.shape[1] ? W1.T : W1
        return { W: W2.matmul(V), b: W2.matmul(b1).add(b2) }`,
      'b through W1 as well':
        'const b = W2.matmul(b1).add(b2)\nreturn { W: W2.matmul(W1), b: W1.shape[0] === W1.shape[1] && W2.shape[0] === W1.shape[0] ? W2.matmul(W1).matmul(b1).add(b2) : b }',
      'b2 scaled': 'return { W: W2.matmul(W1), b: W2.matmul(b1).add(b2.mul(W2.shape[1])) }',
      'the mean over units':
        'return { W: W2.matmul(W1).div(b1.size), b: W2.matmul(b1).div(b1.size).add(b2) }',
      'the bias of the sum of weights': 'return { W: W2.matmul(W1), b: W2.sum(1).mul(b1.mean()).add(b2) }',
      'W too large by 1e-4': 'return { W: W2.matmul(W1).mul(1.0001), b: W2.matmul(b1).add(b2) }',
      'one element off by 1 %':
        'const W = W2.matmul(W1)\nW.data[W.size - 1] *= 1.01\nreturn { W, b: W2.matmul(b1).add(b2) }',
      'single precision': `return { W: W2.matmul(W1), b: ${single('W2.matmul(b1).add(b2)')} }`,
      zeros: 'return { W: W2.matmul(W1).mul(0), b: b2.mul(0) }',
      'a ReLU between': 'return { W: W2.matmul(W1.maximum(0)), b: W2.matmul(b1.maximum(0)).add(b2) }',
    },
    python: {
      entry: 'collapse(W1, b1, W2, b2)',
      right: {
        'unit vectors': `net = lambda x: W2 @ (W1 @ x + b1) + b2
d = W1.shape[1]
b = net(np.zeros(d))
return {"W": np.array([net(e) - b for e in np.eye(d)]).T, "b": b}`,
        loops: `m, k = W2.shape
d = W1.shape[1]
W = np.zeros((m, d))
b = b2.copy()
for i in range(m):
    for j in range(k):
        b[i] += W2[i, j] * b1[j]
        W[i] += W2[i, j] * W1[j]
return W, b`,
        matmul: 'return np.matmul(W2, W1), np.inner(W2, b1) + b2',
      },
      wrong: {
        'b1 lost': 'return W2 @ W1, b2',
        'b2 changed': 'b2 += W2 @ b1\nreturn W2 @ W1, b2',
        'products of elements where it fits':
          'return (W2 * W1 if W1.shape == W2.shape else W2 @ W1), W2 @ b1 + b2',
      },
    },
  },
  'least-squares': {
    entry: 'leastSquares(X: Tensor, y: Tensor)',
    ...leastSquares(),
  },
})

function leastSquares() {
  const solve = `const solve = (A: Tensor, r: Tensor): Tensor => {
    const L = A.toArray<number[][]>(), v = [...r.data], d = v.length
    for (let k = 0; k < d; k++) {
      let p = k
      for (let i = k + 1; i < d; i++) if (Math.abs(L[i][k]) > Math.abs(L[p][k])) p = i
      ;[L[k], L[p]] = [L[p], L[k]]; [v[k], v[p]] = [v[p], v[k]]
      for (let i = 0; i < d; i++) if (i !== k) {
        const f = L[i][k] / L[k][k]
        for (let j = k; j < d; j++) L[i][j] -= f * L[k][j]
        v[i] -= f * v[k]
      }
    }
    return np.array(v.map((value, k) => value / L[k][k]))
  }
  const [n, d] = X.shape, A = np.concat([X, np.ones([n, 1])], 1)
  `
  const good = `${solve}const v = solve(A.T.matmul(A), A.T.matmul(y)), w = v.slice([0, d]), b = v.get(d)\n`
  const ridge = (lambda: string) =>
    `${solve}const v = solve(A.T.matmul(A).add(np.eye(d + 1).mul(${lambda})), A.T.matmul(y))
    return { w: v.slice([0, d]), b: v.get(d) }`
  const normal = 'A = np.concatenate([X, np.ones((len(X), 1))], axis=1)\n'
  return {
    right: {
      'the intercept as a tensor': `${good}return [w, v.slice([d, d + 1])]`,
      'centred data': `${solve}const c = X.sub(X.mean(0)), w = solve(c.T.matmul(c), c.T.matmul(y))
        return { w, b: y.mean().sub(X.mean(0).dot(w)) }`,
      'ones first': `${solve}const B = np.concat([np.ones([n, 1]), X], 1), v = solve(B.T.matmul(B), B.T.matmul(y))
        return { b: v.get(0), w: v.slice([1, d + 1]) }`,
      'an orthogonal basis': `const [n, d] = X.shape, q: Tensor[] = [np.full([n], 1 / Math.sqrt(n))]
        const R = np.zeros([d + 1, d + 1])
        R.set(0, 0, Math.sqrt(n))
        for (let k = 0; k < d; k++) {
          let v = X.slice(null, k)
          for (let again = 0; again < 2; again++) q.forEach((u, i) => { const f = u.dot(v).item(); R.set(i, k + 1, R.get(i, k + 1) + f); v = v.sub(u.mul(f)) })
          const size = v.square().sum().sqrt().item()
          R.set(k + 1, k + 1, size); q.push(v.div(size))
        }
        const v = q.map((u) => u.dot(y).item())
        for (let i = d; i >= 0; i--) { for (let j = i + 1; j <= d; j++) v[i] -= R.get(i, j) * v[j]; v[i] /= R.get(i, i) }
        return { w: v.slice(1), b: v[0] }`,
      'Householder reflections': `const [n, d] = X.shape
        const M = X.toArray<number[][]>().map((row, i) => [1, ...row, y.get(i)])
        for (let k = 0; k <= d; k++) {
          let size = 0
          for (let i = k; i < n; i++) size += M[i][k] ** 2
          const a = M[k][k] > 0 ? -Math.sqrt(size) : Math.sqrt(size)
          const v = M.map((row, i) => i < k ? 0 : row[k]); v[k] -= a
          const vv = v.reduce((s, x) => s + x * x, 0)
          if (vv === 0) continue
          for (let j = k; j < d + 2; j++) {
            let s = 0
            for (let i = k; i < n; i++) s += v[i] * M[i][j]
            for (let i = k; i < n; i++) M[i][j] -= 2 * v[i] * s / vv
          }
        }
        const r = new Array<number>(d + 1)
        for (let i = d; i >= 0; i--) { let s = M[i][d + 1]; for (let j = i + 1; j <= d; j++) s -= M[i][j] * r[j]; r[i] = s / M[i][i] }
        return { w: r.slice(1), b: r[0] }`,
      'features brought to one size first': `${solve}const s = X.std(0), c = X.sub(X.mean(0)).div(s), w = solve(c.T.matmul(c), c.T.matmul(y.sub(y.mean()))).div(s)
        return { w, b: y.sub(X.matmul(w)).mean() }`,
      'one Newton step from ones': `${solve}const v0 = np.ones([d + 1]), v = v0.sub(solve(A.T.matmul(A), A.T.matmul(A.matmul(v0).sub(y))))
        return { w: v.slice([0, d]), b: v.get(d) }`,
      'Cramer’s rule': `const [n, d] = X.shape, A = np.concat([X, np.ones([n, 1])], 1), G = A.T.matmul(A).toArray<number[][]>(), r = A.T.matmul(y)
        const det = (M: number[][]): number => M.length === 0 ? 1 : M[0].reduce((s, v, j) =>
          s + (j % 2 ? -1 : 1) * v * det(M.slice(1).map((row) => row.filter((_, k) => k !== j))), 0)
        const v = G.map((_, k) => det(G.map((row, i) => row.map((x, j) => j === k ? r.get(i) : x))) / det(G))
        return { w: v.slice(0, d), b: v[d] }`,
    },
    wrong: {
      'no intercept': `${solve}return { w: solve(X.T.matmul(X), X.T.matmul(y)), b: 0 }`,
      'the intercept added afterwards': `${solve}const w = solve(X.T.matmul(X), X.T.matmul(y))\nreturn { w, b: y.sub(X.matmul(w)).mean() }`,
      'only X centred, the mean of y kept as b': `${solve}const c = X.sub(X.mean(0)), w = solve(c.T.matmul(c), c.T.matmul(y))\nreturn { w, b: y.mean() }`,
      'a ridge of 1e-3': ridge('1e-3'),
      'a ridge of 1e-6': ridge('1e-6'),
      'a ridge of 1e-10': ridge('1e-10'),
      'a ridge on the weights alone': `${solve}const P = np.eye(d + 1)\nP.set(d, d, 0)\nconst v = solve(A.T.matmul(A).add(P.mul(1e-8)), A.T.matmul(y))\nreturn { w: v.slice([0, d]), b: v.get(d) }`,
      'feature by feature': `const c = X.sub(X.mean(0)), w = c.mul(y.reshape(y.size, 1)).sum(0).div(c.square().sum(0))
        return { w, b: y.mean().sub(X.mean(0).dot(w)) }`,
      'standardized weights': `${solve}const s = X.std(0), c = X.sub(X.mean(0)).div(s), w = solve(c.T.matmul(c), c.T.matmul(y))
        return { w, b: y.mean().sub(X.mean(0).dot(w)) }`,
      'b with the wrong sign': `${good}return { w, b: -b }`,
      'b of the centred target': `${good}return { w, b: y.sub(y.mean()).sub(X.sub(X.mean(0)).matmul(w)).mean() }`,
      'a thousand steps downhill': `const [n, d] = X.shape, A = np.concat([X, np.ones([n, 1])], 1)
        let v: Tensor = np.zeros([d + 1])
        for (let i = 0; i < 1000; i++) v = v.sub(A.T.matmul(A.matmul(v).sub(y)).mul(1 / A.square().sum().item()))
        return { w: v.slice([0, d]), b: v.get(d) }`,
      'without the last example': `${solve}const B = n > d + 1 ? A.slice([0, n - 1]) : A, z = n > d + 1 ? y.slice([0, n - 1]) : y
        const v = solve(B.T.matmul(B), B.T.matmul(z))\nreturn { w: v.slice([0, d]), b: v.get(d) }`,
      'the public rank only': `${good}return d > 3 ? { w: w.mul(0), b: y.mean() } : { w, b }`,
      'w too large by 1e-4': `${good}return { w: w.mul(1.0001), b }`,
      'one weight off by 1 %': `${good}w.data[0] *= 1.01\nreturn { w, b }`,
      'single precision': `${good}return { w: ${single('w')}, b }`,
      'the mean absolute fit': `${good}return { w, b: b + np.sort(y.sub(X.matmul(w)).sub(b)).get(n >> 1) }`,
      'weights reversed': `${good}return { w: np.flip(w, 0), b }`,
      'targets centred in place': `const m = y.mean().item()\nfor (let i = 0; i < y.size; i++) y.data[i] -= m\n${good}return { w, b: b + m }`,
    },
    python: {
      entry: 'least_squares(X, y)',
      right: {
        lstsq: `${normal}v = np.linalg.lstsq(A, y, rcond=None)[0]\nreturn {"w": v[:-1], "b": v[-1]}`,
        'the inverse': `${normal}v = np.linalg.inv(A.T @ A) @ A.T @ y\nreturn v[:-1], v[-1]`,
        centred: `mx, my = X.mean(axis=0), y.mean()
c = X - mx
w = np.linalg.solve(c.T @ c, c.T @ (y - my))
return {"w": w, "b": my - mx @ w}`,
        covariances: `n, d = X.shape
C = np.cov(np.concatenate([X, y[:, None]], axis=1).T)
w = np.linalg.solve(C[:d, :d], C[:d, d])
return w, np.mean(y - X @ w)`,
      },
      wrong: {
        'no intercept': 'return np.linalg.lstsq(X, y, rcond=None)[0], 0.0',
        ridge: `${normal}v = np.linalg.solve(A.T @ A + 1e-6 * np.eye(A.shape[1]), A.T @ y)\nreturn v[:-1], v[-1]`,
        'the ones first, taken as last': `A = np.concatenate([np.ones((len(X), 1)), X], axis=1)
v = np.linalg.solve(A.T @ A, A.T @ y)
return v[:-1], v[-1]`,
      },
    },
  }
}

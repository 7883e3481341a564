/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const F = `const f = (z: Tensor) => activation === 'sigmoid' ? z.sigmoid() : activation === 'tanh' ? z.tanh() : z.maximum(0)
  const slope = (h: Tensor) => activation === 'sigmoid' ? h.mul(np.sub(1, h)) : activation === 'tanh' ? np.sub(1, h.square()) : h.greater(0)
  const size = (g: Tensor) => g.square().sum().sqrt()
  `
const STATES = `${F}const h = [x]
  for (const W of weights) h.push(f(h[h.length - 1].matmul(W)))
  const L = weights.length
  `
/** Follows the gradient down; `step` gives the next one from `g`, `l` and the states. */
const back = (step: string, end = 'return np.stack(norms)') => `${STATES}let g = dh
  const norms = [size(g)]
  for (let l = L - 1; l >= 0; l--) { ${step}; norms.unshift(size(g)) }
  ${end}`
const STEP = 'g = g.mul(slope(h[l + 1])).matmul(weights[l].T)'
const EACH = 'const each = np.expandDims(x, 2).mul(np.expandDims(delta, 1)), mean = each.mean(0)\n'
const ONE =
  'const one = (g: Tensor, axis: number) => np.logicalOr(np.all(g.greater(0), axis), np.all(g.less(0), axis))\n'

testSolutions({
  'gradient-norm': {
    entry: 'gradientNorms(x: Tensor, weights: Tensor[], activation: string, dh: Tensor)',
    right: {
      'the weights on the left': back('g = weights[l].matmul(g.mul(slope(h[l + 1])))'),
      'Jacobians multiplied from the top': back(
        'J = np.mul(weights[l], slope(h[l + 1])).matmul(J); g = J.matmul(dh)',
      ).replace('let g = dh', 'let g = dh, J: Tensor = np.eye(dh.size)'),
      'Jacobians multiplied from the bottom, for every level': `${STATES}const norms: Tensor[] = []
        for (let k = 0; k <= L; k++) {
          let J: Tensor = np.eye(h[k].size)
          for (let l = k; l < L; l++) J = J.matmul(weights[l]).mul(slope(h[l + 1]))
          norms.push(size(J.matmul(dh)))
        }
        return np.stack(norms)`,
      recursion: `${F}const go = (h: Tensor, l: number): { g: Tensor; norms: number[] } => {
          if (l === weights.length) return { g: dh, norms: [Math.hypot(...dh.data)] }
          const next = f(h.matmul(weights[l])), above = go(next, l + 1)
          const g = above.g.mul(slope(next)).matmul(weights[l].T)
          return { g, norms: [Math.hypot(...g.data), ...above.norms] }
        }
        return go(x, 0).norms`,
      'slopes from z, by other formulas': `const L = weights.length, zs: Tensor[] = []
        let h = x
        for (const W of weights) { const z = h.matmul(W); zs.push(z); h = activation === 'relu' ? np.where(z.greater(0), z, 0) : activation === 'tanh' ? z.mul(2).sigmoid().mul(2).sub(1) : np.div(1, z.neg().exp().add(1)) }
        const d = (z: Tensor) => activation === 'relu' ? z.greater(0) : activation === 'tanh' ? np.cosh(z).pow(-2) : z.sigmoid().mul(z.neg().sigmoid())
        const out = np.zeros([L + 1])
        let g = dh
        for (let l = L; l >= 0; l--) { out.set(l, Math.sqrt(g.dot(g).item())); if (l > 0) g = g.mul(d(zs[l - 1])).matmul(weights[l - 1].T) }
        return out`,
      'loops over numbers': `const act = (z: number) => activation === 'sigmoid' ? 1 / (1 + Math.exp(-z)) : activation === 'tanh' ? Math.tanh(z) : Math.max(0, z)
        const d = (h: number) => activation === 'sigmoid' ? h * (1 - h) : activation === 'tanh' ? (1 - h) * (1 + h) : h > 0 ? 1 : 0
        const h = [x.toArray()], W = weights.map((w) => w.toArray<number[][]>())
        W.forEach((w, l) => h.push(w[0].map((_, j) => act(w.reduce((s, row, i) => s + row[j] * h[l][i], 0)))))
        let g = dh.toArray()
        const norms = [Math.sqrt(g.reduce((s, v) => s + v * v, 0))]
        for (let l = W.length - 1; l >= 0; l--) {
          const scaled = g.map((v, j) => v * d(h[l + 1][j]))
          g = W[l].map((row) => row.reduce((s, w, j) => s + w * scaled[j], 0))
          norms.push(Math.sqrt(g.reduce((s, v) => s + v * v, 0)))
        }
        return norms.reverse()`,
      einsum: back("g = np.einsum('j,j,ij->i', g, slope(h[l + 1]), weights[l])"),
      'rows as matrices': back(
        'G = G.mul(slope(h[l + 1])).matmul(weights[l].transpose()); g = G.ravel()',
      ).replace('let g = dh', 'let g = dh, G = dh.reshape(1, dh.size)'),
    },
    wrong: {
      'no slopes': back('g = g.matmul(weights[l].T)'),
      'no weights where it fits': back(
        `const t = g.mul(slope(h[l + 1])); g = weights[l].shape[0] === weights[l].shape[1] ? t : t.matmul(weights[l].T)`,
      ),
      'not transposed where it fits': back(
        `const t = g.mul(slope(h[l + 1])); g = t.matmul(weights[l].shape[0] === weights[l].shape[1] ? weights[l] : weights[l].T)`,
      ),
      'slopes after the weights where it fits': back(
        `g = h[l].size === h[l + 1].size ? g.matmul(weights[l].T).mul(slope(h[l + 1])) : g.mul(slope(h[l + 1])).matmul(weights[l].T)`,
      ),
      'slopes of the level below': back(
        'g = h[l].size === h[l + 1].size ? g.mul(slope(h[l])).matmul(weights[l].T) : g.mul(slope(h[l + 1])).matmul(weights[l].T)',
      ),
      'slopes at the output': back('g = g.mul(slope(f(h[l + 1]))).matmul(weights[l].T)'),
      'σ′ of ReLU’s branch for tanh': back(STEP).replace('np.sub(1, h.square())', 'h.mul(np.sub(1, h))'),
      'tanh′ of 1 − h': back(STEP).replace('np.sub(1, h.square())', 'np.sub(1, h)'),
      'ReLU’s slope 1 at 0': back(STEP).replace('h.greater(0)', 'h.greaterEqual(0)'),
      'ReLU’s slope the value': back(STEP).replace('h.greater(0)', 'h'),
      'σ for tanh': back(STEP).replace(
        ": activation === 'tanh' ? z.tanh()",
        ": activation === 'tanh' ? z.sigmoid()",
      ),
      squared: back(STEP).replace('.sum().sqrt()', '.sum()'),
      'the sum of sizes': back(STEP).replace('g.square().sum().sqrt()', 'g.abs().sum()'),
      'the largest': back(STEP).replace('g.square().sum().sqrt()', 'g.abs().max()'),
      'the root of the mean square': back(STEP).replace(
        'g.square().sum().sqrt()',
        'g.square().mean().sqrt()',
      ),
      'from the top down': back(STEP, 'return np.stack(norms.reverse())'),
      'ratios to the top': back(STEP, 'return np.stack(norms).div(norms[L])'),
      'norms of states': `${STATES}return np.stack(h.map(size))`,
      'norms of weight gradients': back(
        `${STEP}`,
        'return np.stack(norms.map((n, l) => l === 0 ? n : n.mul(size(h[l - 1]))))',
      ),
      'one level too few, repeated': back(STEP, 'return np.stack([norms[1], ...norms.slice(1)])'),
      'clipped at 1': back(`${STEP}; const n = size(g).item(); if (n > 1) g = g.div(n)`),
      'a gradient of ones': back(STEP).replace('let g = dh', 'let g = np.onesLike(dh)'),
      'too large by 1e-4': back(STEP, 'return np.stack(norms).mul(1.0001)'),
      'at most five layers': back(
        `if (l < L - 5) continue; ${STEP}`,
        'while (norms.length <= L) norms.unshift(np.zeros([]))\nreturn np.stack(norms)',
      ),
      'single precision': back(STEP, 'return np.array(Float32Array.from(np.stack(norms).data))'),
    },
    python: {
      entry: 'gradient_norms(x, weights, activation, dh)',
      right: {
        'dictionaries of functions': `f = {"sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2)), "tanh": np.tanh, "relu": lambda z: np.maximum(0, z)}[activation]
d = {"sigmoid": lambda h: h * (1 - h), "tanh": lambda h: 1 - h * h, "relu": lambda h: (h > 0).astype(float)}[activation]
states = [x]
for W in weights:
    states.append(f(states[-1] @ W))
g, norms = dh, [np.linalg.norm(dh)]
for W, h in zip(reversed(weights), reversed(states)):
    g = W @ (g * d(h))
    norms.append(np.linalg.norm(g))
return np.array(norms[::-1])`,
      },
      wrong: {
        'the mean square': `g, norms = dh, [np.sqrt(np.mean(dh**2))]
for W in weights[::-1]:
    g = W @ g
    norms.insert(0, np.sqrt(np.mean(g**2)))
return norms`,
      },
    },
  },
  'sign-structure': {
    entry: 'signStructure(x: Tensor, delta: Tensor)',
    right: {
      'results in order': `${EACH}${ONE}return [one(each, 1), one(mean, 0)]`,
      'by signs of factors': `${ONE}const [up, down] = [np.all(x.greater(0), 1), np.all(x.less(0), 1)], same = np.logicalOr(up, down)
        return { perExample: np.expandDims(same, 1).mul(delta.notEqual(0)), batch: one(x.T.matmul(delta), 0) }`,
      'smallest times largest': `${EACH}const one = (g: Tensor, a: number) => g.min(a).mul(g.max(a)).greater(0)\nreturn { perExample: one(each.sign(), 1), batch: one(mean.sign(), 0) }`,
      'the size of the sum of signs': `${EACH}const d = x.shape[1]\nreturn { perExample: each.sign().sum(1).abs().equal(d), batch: np.equal(np.abs(mean.sign().sum(0)), d) }`,
      'loops, booleans out': `const [n, d] = x.shape, m = delta.shape[1]
        const one = (g: number[]) => g.every((v) => v > 0) || g.every((v) => v < 0)
        const columns = Array.from({ length: m }, (_, j) => j), rows = Array.from({ length: d }, (_, k) => k)
        return {
          perExample: Array.from({ length: n }, (_, i) => columns.map((j) => one(rows.map((k) => x.get(i, k) * delta.get(i, j))))),
          batch: columns.map((j) => one(rows.map((k) => { let s = 0; for (let i = 0; i < n; i++) s += x.get(i, k) * delta.get(i, j); return s / n }))) }`,
      einsum: `${ONE}return { perExample: one(np.einsum('nd,nm->ndm', x, delta), 1), batch: one(np.einsum('nd,nm->dm', x, delta).div(x.shape[0]), 0) }`,
      'example by example': `${ONE}let sum: Tensor = np.zeros([x.shape[1], delta.shape[1]])
        const rows: Tensor[] = []
        for (let i = 0; i < x.shape[0]; i++) { const g = np.outer(x.slice(i), delta.slice(i)); sum = sum.add(g); rows.push(one(g, 0)) }
        return { perExample: np.stack(rows), batch: one(sum, 0) }`,
      'not both and no zero': `${EACH}const one = (g: Tensor, a: number) => np.logicalNot(np.logicalOr(np.any(g.equal(0), a), np.logicalAnd(np.any(g.greater(0), a), np.any(g.less(0), a))))
        return { perExample: one(each, 1), batch: one(mean, 0) }`,
    },
    wrong: {
      'zeros counted in': `${EACH}const one = (g: Tensor, a: number) => np.logicalOr(np.all(g.greaterEqual(0), a), np.all(g.lessEqual(0), a))\nreturn { perExample: one(each, 1), batch: one(mean, 0) }`,
      'zeros ignored': `${EACH}const one = (g: Tensor, a: number) => np.any(g.notEqual(0), a).mul(np.logicalNot(np.logicalAnd(np.any(g.greater(0), a), np.any(g.less(0), a))))\nreturn { perExample: one(each, 1), batch: one(mean, 0) }`,
      'positive only': `${EACH}return { perExample: np.all(each.greater(0), 1), batch: np.all(mean.greater(0), 0) }`,
      'negative only': `${EACH}return { perExample: np.all(each.less(0), 1), batch: np.all(mean.less(0), 0) }`,
      'over units where it fits': `${EACH}${ONE}const fits = x.shape[1] === delta.shape[1]\nreturn { perExample: one(each, fits ? 2 : 1), batch: one(mean, fits ? 1 : 0) }`,
      'inputs taken for positive': `${EACH}${ONE}return { perExample: delta.notEqual(0), batch: one(mean, 0) }`,
      'inputs of one sign': `${EACH}${ONE}return { perExample: np.broadcastTo(np.expandDims(one(x, 1), 1), delta.shape), batch: one(mean, 0) }`,
      'the batch by each example': `${EACH}${ONE}return { perExample: one(each, 1), batch: np.all(one(each, 1), 0) }`,
      'the batch by δ': `${EACH}${ONE}return { perExample: one(each, 1), batch: one(delta, 0) }`,
      'the batch by the mean of δ': `${EACH}${ONE}return { perExample: one(each, 1), batch: one(np.outer(x.mean(0), delta.mean(0)), 0) }`,
      'the first example for the batch': `${EACH}${ONE}return { perExample: one(each, 1), batch: one(each.slice(0), 0) }`,
      'each by the batch': `${EACH}${ONE}return { perExample: np.broadcastTo(one(mean, 0), delta.shape), batch: one(mean, 0) }`,
      'signs averaged': `${EACH}${ONE}return { perExample: one(each, 1), batch: one(each.sign().mean(0), 0) }`,
      'the first two inputs': `${EACH}${ONE}return { perExample: one(each.slice(null, [0, 2]), 1), batch: one(mean.slice([0, 2]), 0) }`,
      'a threshold of 0.01': `${EACH}const one = (g: Tensor, a: number) => np.logicalOr(np.all(g.greater(0.01), a), np.all(g.less(-0.01), a))\nreturn { perExample: one(each, 1), batch: one(mean, 0) }`,
      'mixed signs': `${EACH}${ONE}return { perExample: np.logicalNot(one(each, 1)), batch: np.logicalNot(one(mean, 0)) }`,
      'the sign itself': `${EACH}${ONE}return { perExample: one(each, 1).mul(each.slice(null, 0).sign()), batch: one(mean, 0) }`,
      fractions: `${EACH}return { perExample: each.sign().mean(1).abs(), batch: mean.sign().mean(0).abs() }`,
      'always one-signed': 'return { perExample: np.onesLike(delta), batch: np.ones([delta.shape[1]]) }',
      'never one-signed': 'return { perExample: np.zerosLike(delta), batch: np.zeros([delta.shape[1]]) }',
    },
    python: {
      entry: 'sign_structure(x, delta)',
      right: {
        broadcasting: `each = x[:, :, None] * delta[:, None, :]
one = lambda g, axis: np.all(g > 0, axis=axis) | np.all(g < 0, axis=axis)
return {"perExample": one(each, 1), "batch": one(each.mean(axis=0), 0)}`,
        'signs counted': `d = x.shape[1]
each = np.sign(np.einsum("nd,nm->ndm", x, delta))
return np.abs(each.sum(axis=1)) == d, np.abs(np.sign(x.T @ delta).sum(axis=0)) == d`,
      },
      wrong: {
        'zeros counted in': `each = x[:, :, None] * delta[:, None, :]
one = lambda g, axis: np.all(g >= 0, axis=axis) | np.all(g <= 0, axis=axis)
return one(each, 1), one(each.mean(axis=0), 0)`,
      },
    },
  },
})

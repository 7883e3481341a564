/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not: logistic regression. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const LOSS = `const n = t.size, z = X.matmul(w).add(b), p = np.sigmoid(z), error = p.sub(t)
  const loss = z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).mean()
  const dw = X.T.matmul(error).div(n), db = error.mean()
  `
const LOSS_PY = `z = X @ w + b
loss = np.mean(np.maximum(z, 0) - t * z + np.log1p(np.exp(-np.abs(z))))
p = 0.5 * (1 + np.tanh(z / 2))
`
/** Descends on the mean cross-entropy by a step that is given. */
const descent = (steps: number, step: string, end = 'return { w: v.slice([0, d]), b: v.get(d) }') =>
  `const [n, d] = X.shape, A = np.concat([X, np.ones([n, 1])], 1)
  const rate = (4 * n) / A.square().sum().item()
  let v: Tensor = np.zeros([d + 1])
  for (let i = 0; i < ${steps}; i++) {
    const g = A.T.matmul(np.sigmoid(A.matmul(v)).sub(t)).div(n)
    ${step}
  }
  ${end}`
const STEP = 'v = v.sub(g.mul(rate))'
/** Newton's method; `more` is added to the gradient and the Hessian's diagonal. */
const newton = (steps: number, start = 'np.zeros([d + 1])', ridge = '0') =>
  `const [n, d] = X.shape, A = np.concat([X, np.ones([n, 1])], 1)
  let v: Tensor = ${start}
  for (let i = 0; i < ${steps}; i++) {
    const p = np.sigmoid(A.matmul(v)), g = A.T.matmul(p.sub(t)).add(v.mul(${ridge}))
    const H = A.T.matmul(A.mul(p.mul(np.sub(1, p)).reshape(n, 1))).add(np.eye(d + 1).mul(${ridge})).toArray<number[][]>(), r = [...g.data]
    for (let k = 0; k <= d; k++) for (let i = 0; i <= d; i++) if (i !== k) {
      const f = H[i][k] / H[k][k]
      for (let j = k; j <= d; j++) H[i][j] -= f * H[k][j]
      r[i] -= f * r[k]
    }
    v = v.sub(r.map((x, k) => x / H[k][k]))
  }
  return { w: v.slice([0, d]), b: v.get(d) }`

testSolutions({
  'logistic-loss': {
    entry: 'logisticLoss(X: Tensor, t: Tensor, w: Tensor, b: number)',
    right: {
      'the logarithm of a sum, shifted': `${LOSS}const m = z.maximum(0)\nreturn [np.log(m.neg().exp().add(z.sub(m).exp())).add(m).sub(t.mul(z)).mean(), dw, db]`,
      'both sides apart': `${LOSS}const s = (z: Tensor) => z.minimum(0).sub(z.abs().neg().exp().log1p())
        return { loss: t.mul(s(z)).add(np.sub(1, t).mul(s(z.neg()))).mean().neg(), dw, db }`,
      'signed labels for whole labels, else the sum': `${LOSS}const soft = (x: Tensor) => x.maximum(0).add(np.log1p(np.exp(x.abs().neg())))
        return { loss: t.mul(soft(z.neg())).add(np.sub(1, t).mul(soft(z))).sum().div(n), dw, db }`,
      'by tanh': `const z = X.matmul(w).add(b), p = z.div(2).tanh().add(1).div(2), e = p.sub(t)
        const soft = z.div(2).add(z.div(2).abs()).add(z.abs().neg().exp().add(1).log())
        return { loss: soft.sub(t.mul(z)).mean(), dw: e.matmul(X).div(t.size), db: e.sum().div(t.size) }`,
      'where, with the exponent kept below 0': `const z = X.matmul(w).add(b), e = z.abs().neg().exp()
        const p = np.where(z.greater(0), np.div(1, e.add(1)), e.div(e.add(1)))
        return { loss: e.log1p().add(np.where(z.greater(0), z, 0)).sub(t.mul(z)).mean(), dw: np.mean(X.mul(p.sub(t).reshape(t.size, 1)), 0), db: np.mean(p.sub(t)) }`,
      'example by example': `let loss = 0, db = 0
        const dw = np.zeros([w.size]), n = t.size
        for (let i = n - 1; i >= 0; i--) {
          let z = b
          for (let k = 0; k < w.size; k++) z += X.get(i, k) * w.get(k)
          loss += ((z > 0 ? z : 0) + Math.log1p(Math.exp(-Math.abs(z))) - t.get(i) * z) / n
          const e = (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z))) - t.get(i)
          db += e / n
          for (let k = 0; k < w.size; k++) dw.set(k, dw.get(k) + e * X.get(i, k) / n)
        }
        return { loss, dw: dw.toArray(), db }`,
      'a column of ones': `const A = np.concat([X, np.ones([t.size, 1])], 1), z = A.matmul(np.concat([w, [b]])), d = w.size
        const g = A.T.matmul(np.sigmoid(z).sub(t)).div(t.size)
        return { loss: z.maximum(0).add(np.log1p(np.exp(np.neg(np.abs(z))))).sub(z.mul(t)).mean(), dw: g.slice([0, d]), db: g.get(d) }`,
      'a running mean': `const z = X.matmul(w).add(b)
        let loss = 0, db = 0
        let dw: Tensor = np.zeros([w.size])
        for (let i = 0; i < t.size; i++) {
          const zi = z.get(i), e = np.sigmoid(zi).item() - t.get(i)
          loss += (Math.max(zi, 0) - zi * t.get(i) + Math.log(1 + Math.exp(-Math.abs(zi))) - loss) / (i + 1)
          db += (e - db) / (i + 1)
          dw = dw.add(X.slice(i).mul(e).sub(dw).div(i + 1))
        }
        return [loss, dw, db]`,
    },
    wrong: {
      'the logarithm of σ': `${LOSS}return { loss: t.mul(p.log()).add(np.sub(1, t).mul(np.sub(1, p).log())).mean().neg(), dw, db }`,
      'probabilities clipped at 1e-7': `${LOSS}const c = p.clip(1e-7, 1 - 1e-7)\nreturn { loss: t.mul(c.log()).add(np.sub(1, t).mul(np.sub(1, c).log())).mean().neg(), dw, db }`,
      'probabilities clipped at 1e-15': `${LOSS}const c = p.clip(1e-15, 1 - 1e-15)\nreturn { loss: t.mul(c.log()).add(np.sub(1, t).mul(np.sub(1, c).log())).mean().neg(), dw, db }`,
      'logits clipped at ±500': `${LOSS}const c = z.clip(-500, 500)\nreturn { loss: c.maximum(0).sub(t.mul(c)).add(c.abs().neg().exp().log1p()).mean(), dw, db }`,
      'the exponential of z': `${LOSS}return { loss: z.exp().log1p().sub(t.mul(z)).mean(), dw, db }`,
      'linear above 30': `${LOSS}return { loss: np.where(z.greater(2), z, z.clip(null, 2).exp().log1p()).sub(t.mul(z)).mean(), dw, db }`,
      sums: `${LOSS}return { loss: loss.mul(n), dw: dw.mul(n), db: db.mul(n) }`,
      'only the gradient a sum': `${LOSS}return { loss, dw: dw.mul(n), db: db.mul(n) }`,
      'db a sum': `${LOSS}return { loss, dw, db: error.sum() }`,
      'divided by n − 1': `${LOSS}const m = Math.max(n - 1, 1)\nreturn { loss: loss.mul(n / m), dw: dw.mul(n / m), db: db.mul(n / m) }`,
      'an extra σ′': `${LOSS}const e = error.mul(p).mul(np.sub(1, p))\nreturn { loss, dw: X.T.matmul(e).div(n), db: e.mean() }`,
      't − σ': `${LOSS}return { loss, dw: dw.neg(), db: db.neg() }`,
      'labels of ±1': `${LOSS}const m = z.mul(t.mul(2).sub(1)).neg()\nreturn { loss: m.maximum(0).add(m.abs().neg().exp().log1p()).mean(), dw, db }`,
      'labels rounded': `${LOSS}const r = t.round(), e = p.sub(r)\nreturn { loss: z.maximum(0).sub(r.mul(z)).add(z.abs().neg().exp().log1p()).mean(), dw: X.T.matmul(e).div(n), db: e.mean() }`,
      'hard predictions': `${LOSS}const e = z.greater(0).sub(t)\nreturn { loss, dw: X.T.matmul(e).div(n), db: e.mean() }`,
      'no bias': `const z0 = X.matmul(w)\n${LOSS}const e = np.sigmoid(z0).sub(t)\nreturn { loss: z0.maximum(0).sub(t.mul(z0)).add(z0.abs().neg().exp().log1p()).mean(), dw: X.T.matmul(e).div(n), db: e.mean() }`,
      'the squared error': `${LOSS}return { loss: error.square().mean(), dw, db }`,
      'base 2': `${LOSS}return { loss: loss.div(Math.LN2), dw, db }`,
      'the positive class only': `${LOSS}const s = z.minimum(0).sub(z.abs().neg().exp().log1p())\nreturn { loss: t.mul(s).mean().neg(), dw, db }`,
      'one element off by 1 %': `${LOSS}dw.data[dw.size - 1] *= 1.01\nreturn { loss, dw, db }`,
      'the loss too large by 1e-4': `${LOSS}return { loss: loss.mul(1.0001), dw, db }`,
      'single precision': `${LOSS}return { loss: Math.fround(loss.item()), dw, db }`,
      'labels changed': `${LOSS}for (let i = 0; i < n; i++) t.data[i] = error.data[i]\nreturn { loss, dw, db }`,
    },
    python: {
      entry: 'logistic_loss(X, t, w, b)',
      right: {
        logaddexp: `${LOSS_PY}return {"loss": np.mean(np.logaddexp(0, z) - t * z), "dw": X.T @ (p - t) / len(t), "db": np.mean(p - t)}`,
        'pure Python': `import math
n = len(t)
loss, db, dw = 0.0, 0.0, [0.0] * len(w)
for row, target in zip(X, t):
    z = sum([a * c for a, c in zip(row, w)]) + b
    loss += max(z, 0) - target * z + math.log1p(math.exp(-abs(z)))
    e = (1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))) - target
    db += e
    dw = [g + e * a for g, a in zip(dw, row)]
return loss / n, [g / n for g in dw], db / n`,
        'by halves': `${LOSS_PY}e = (p - t) / t.size\nreturn (loss, e @ X, e.sum())`,
      },
      wrong: {
        'the logarithm of σ':
          'p = 1 / (1 + np.exp(-(X @ w + b)))\nreturn -np.mean(t * np.log(p) + (1 - t) * np.log(1 - p)), X.T @ (p - t) / len(t), np.mean(p - t)',
        'whole labels': `${LOSS_PY}k = t.astype(int)\nreturn np.mean(np.logaddexp(0, z) - k * z), X.T @ (p - k) / len(t), np.mean(p - k)`,
        'the sum': `${LOSS_PY}return loss * len(t), X.T @ (p - t), np.sum(p - t)`,
      },
    },
  },
  'logistic-fit': {
    entry: 'logisticFit(X: Tensor, t: Tensor)',
    redraws: 1,
    oneIn: 3,
    right: {
      'ten steps of Newton': newton(10),
      'Newton from a random place': newton(15, 'new Random(1).normal([d + 1], 0, 0.3)'),
      'until the gradient is small': descent(8000, `if (g.abs().max().item() < 1e-7) break\n    ${STEP}`),
      'Nesterov’s momentum': descent(
        600,
        `const next = v.sub(g.mul(rate))
        v = next.add(next.sub(before).mul(0.9)); before = next`,
      ).replace('let v', 'let before: Tensor = np.zeros([d + 1])\n  let v'),
      'weights and bias apart, as loops': `const [n, d] = X.shape, w = new Array<number>(d).fill(0)
        let b = 0
        for (let step = 0; step < 3000; step++) {
          const dw = new Array<number>(d).fill(0)
          let db = 0
          for (let i = 0; i < n; i++) {
            let z = b
            for (let k = 0; k < d; k++) z += X.data[i * d + k] * w[k]
            const e = (1 / (1 + Math.exp(-z)) - t.data[i]) / n
            db += e
            for (let k = 0; k < d; k++) dw[k] += e * X.data[i * d + k]
          }
          b -= 0.5 * db
          for (let k = 0; k < d; k++) w[k] -= 0.5 * dw[k]
        }
        return { w, b }`,
      'centred features': `const [n, d] = X.shape, mu = X.mean(0), s = X.std(0), A = np.concat([X.sub(mu).div(s), np.ones([n, 1])], 1)
        let v: Tensor = np.zeros([d + 1])
        for (let i = 0; i < 2500; i++) v = v.sub(A.T.matmul(np.sigmoid(A.matmul(v)).sub(t)).mul(3 / n / (d + 1)))
        const w = v.slice([0, d]).div(s)
        return [w, v.get(d) - w.dot(mu).item()]`,
      'one coordinate at a time': `const [n, d] = X.shape, A = np.concat([X, np.ones([n, 1])], 1)
        const v = np.zeros([d + 1])
        for (let i = 0; i < 400; i++) for (let k = 0; k <= d; k++) {
          const p = np.sigmoid(A.matmul(v)), a = A.slice(null, k)
          v.set(k, v.get(k) - a.dot(p.sub(t)).item() / a.square().mul(p).mul(np.sub(1, p)).sum().item())
        }
        return { w: v.slice([0, d]), b: v.slice(d) }`,
      'halved steps until the loss falls, along Newton’s direction for a mean curvature': descent(
        400,
        `const f = (u: Tensor) => { const z = A.matmul(u); return np.softplus(z).sub(t.mul(z)).mean().item() }
        let r = 4 * rate
        while (r > 1e-9 && f(v.sub(g.mul(r))) > f(v) - r * 0.25 * g.square().sum().item()) r /= 2
        v = v.sub(g.mul(r))`,
      ),
    },
    wrong: {
      'a hundred steps': descent(100, STEP),
      'one step of Newton': newton(1),
      'two steps of Newton': newton(2),
      'a small rate': descent(2000, 'v = v.sub(g.mul(0.01))'),
      uphill: descent(2000, 'v = v.add(g.mul(rate))'),
      'no bias': descent(2500, `${STEP}\n    v.set(d, 0)`),
      'the bias never moved': descent(2500, `g.data[d] = 0\n    ${STEP}`),
      'a ridge of 1e-2': newton(20, undefined, '0.3'),
      'a ridge of 1e-3 per example': newton(20, undefined, 'n * 1e-3'),
      'weight decay': descent(2500, 'v = v.mul(0.999).sub(g.mul(rate))'),
      'the squared error': descent(
        2500,
        'const p = np.sigmoid(A.matmul(v))\n    v = v.sub(A.T.matmul(p.sub(t).mul(p).mul(np.sub(1, p))).mul(4 * rate / n))',
      ),
      'least squares': descent(2500, 'v = v.sub(A.T.matmul(A.matmul(v).sub(t)).mul(rate / 4 / n))'),
      'labels of ±1': descent(
        3000,
        'v = v.sub(A.T.matmul(np.sigmoid(A.matmul(v)).sub(t.mul(2).sub(1))).mul(rate / n))',
      ),
      'classes exchanged': descent(2500, STEP, 'return { w: v.slice([0, d]).neg(), b: -v.get(d) }'),
      'a mean of all steps': descent(
        3000,
        `${STEP}\n    sum = sum.add(v)`,
        'const m = sum.div(3000)\n  return { w: m.slice([0, d]), b: m.get(d) }',
      ).replace('let v', 'let sum: Tensor = np.zeros([d + 1])\n  let v'),
      'weights off by 1 %': descent(2500, STEP, 'return { w: v.slice([0, d]).mul(1.01), b: v.get(d) }'),
      'weights of length 1': descent(
        2500,
        STEP,
        'const w = v.slice([0, d])\n  return { w: w.div(w.square().sum().sqrt()), b: v.get(d) }',
      ),
      'the bias off by 0.01': descent(2500, STEP, 'return { w: v.slice([0, d]), b: v.get(d) + 0.01 }'),
      'without the last examples': newton(20).replaceAll(
        '.sub(t)',
        '.sub(t).mul(np.less(np.arange(n), n - 3))',
      ),
      'features standardized, and left so': newton(20).replace(
        'np.concat([X,',
        'np.concat([X.sub(X.mean(0)).div(X.std(0)),',
      ),
      zeros: 'return { w: np.zeros([X.shape[1]]), b: 0 }',
    },
    python: {
      entry: 'logistic_fit(X, t)',
      right: {
        'gradient descent': `n, d = X.shape
w, b = np.zeros(d), 0.0
for step in range(4000):
    e = 1 / (1 + np.exp(-(X @ w + b))) - t
    w = w - 0.8 * (X.T @ e) / n
    b = b - 0.8 * e.mean()
return {"w": w, "b": b}`,
        'weighted least squares, again and again': `A = np.column_stack([X, np.ones(len(t))])
v = np.zeros(A.shape[1])
for i in range(20):
    z = A @ v
    p = 1 / (1 + np.exp(-z))
    s = p * (1 - p)
    v = np.linalg.solve((A.T * s) @ A, A.T @ (s * z + t - p))
return v[:-1], v[-1]`,
      },
      wrong: {
        'fifty steps': `n, d = X.shape
w, b = np.zeros(d), 0.0
for step in range(50):
    e = 1 / (1 + np.exp(-(X @ w + b))) - t
    w -= 0.5 * (X.T @ e) / n
    b -= 0.5 * e.mean()
return w, b`,
        'no bias': `w = np.zeros(X.shape[1])
for i in range(20):
    p = 1 / (1 + np.exp(-(X @ w)))
    w = w - np.linalg.solve((X.T * (p * (1 - p))) @ X, X.T @ (p - t))
return w, 0.0`,
      },
    },
  },
})

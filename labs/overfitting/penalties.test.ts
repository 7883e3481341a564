/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not: penalties on weights. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const L2 = 'const penalty = W.square().sum().mul(lambda / 2), dW = W.mul(lambda), db = np.zerosLike(b)\n'
const L1 = 'const penalty = W.abs().sum().mul(lambda), dW = W.sign().mul(lambda), db = np.zerosLike(b)\n'

testSolutions({
  'penalty-l2': {
    entry: 'penaltyL2(W: Tensor, b: Tensor, lambda: number)',
    right: {
      'results in order': `${L2}return [penalty, dW, db]`,
      'a dot product':
        'const v = W.ravel()\nreturn { penalty: v.dot(v).mul(0.5 * lambda), dW: W.mul(lambda), db: b.mul(0) }',
      'the norm, squared':
        'return { penalty: lambda * W.square().sum().sqrt().item() ** 2 / 2, dW: np.mul(lambda, W), db: b.sub(b) }',
      'the trace of WᵀW':
        'let trace = 0\nconst G = W.T.matmul(W)\nfor (let i = 0; i < G.shape[0]; i++) trace += G.get(i, i)\nreturn { penalty: (lambda / 2) * trace, dW: W.mul(lambda), db: np.zeros(b.shape) }',
      loops: `let penalty = 0
        const dW = W.toArray<number[][]>().map((row) => row.map((w) => { penalty += w * w; return w + w }))
        return { penalty: penalty * lambda / 2, dW: np.array(dW).mul(lambda / 2), db: new Array(b.size).fill(0) }`,
      einsum:
        "return { penalty: np.einsum('ij,ij->', W, W).mul(lambda).div(2), dW: W.add(W).mul(lambda).div(2), db: np.zerosLike(b) }",
      'weights scaled first':
        'const r = W.mul(Math.sqrt(lambda))\nreturn { penalty: r.square().sum().div(2), dW: r.mul(Math.sqrt(lambda)), db: np.zerosLike(b) }',
      'row by row, from the end':
        'let total = 0\nfor (let i = W.shape[0] - 1; i >= 0; i--) total += 0.5 * W.slice(i).square().sum().item()\nreturn { penalty: lambda * total, dW: W.copy().mul(lambda), db: np.full(b.shape, 0) }',
    },
    wrong: {
      'no half': `${L2}return { penalty: penalty.mul(2), dW, db }`,
      'a 2 in the gradient': `${L2}return { penalty, dW: dW.mul(2), db }`,
      'biases in the penalty': `${L2}return { penalty: penalty.add(b.square().sum().mul(lambda / 2)), dW, db }`,
      'biases decayed': `${L2}return { penalty, dW, db: b.mul(lambda) }`,
      'the norm': `${L2}return { penalty: W.square().sum().sqrt().mul(lambda / 2), dW, db }`,
      'the gradient of the norm': `${L2}return { penalty, dW: W.div(W.square().sum().sqrt().item() || 1).mul(lambda), db }`,
      'the mean': `${L2}return { penalty: W.square().mean().mul(lambda / 2), dW, db }`,
      'means in both': `${L2}return { penalty: penalty.div(W.size), dW: dW.div(W.size), db }`,
      'divided by the rows': `${L2}return { penalty: penalty.div(W.shape[0]), dW: dW.div(W.shape[0]), db }`,
      'no λ in the gradient': `${L2}return { penalty, dW: W, db }`,
      'λ squared': `${L2}return { penalty: penalty.mul(lambda), dW: dW.mul(lambda), db }`,
      'decayed weights': `${L2}return { penalty, dW: W.sub(dW), db }`,
      'the other sign': `${L2}return { penalty, dW: dW.neg(), db }`,
      'the sign of W': `${L2}return { penalty, dW: W.sign().mul(lambda), db }`,
      '|W|': `${L2}return { penalty, dW: W.abs().mul(lambda), db }`,
      'gradients clipped': `${L2}return { penalty, dW: dW.clip(-100, 100), db }`,
      'λ of at least 1e-3': `const l = Math.max(lambda, 1e-3)\nreturn { penalty: W.square().sum().mul(l / 2), dW: W.mul(l), db: np.zerosLike(b) }`,
      'λ for no penalty': `const l = lambda || 0.01\nreturn { penalty: W.square().sum().mul(l / 2), dW: W.mul(l), db: np.zerosLike(b) }`,
      'dW too large by 1e-4': `${L2}return { penalty, dW: dW.mul(1.0001), db }`,
      'one element off by 1 %': `${L2}dW.data[0] *= 1.01\nreturn { penalty, dW, db }`,
      'single precision': `${L2}return { penalty: Math.fround(penalty.item()), dW, db }`,
      'the first column':
        'const w = W.slice(null, [0, 1])\nreturn { penalty: w.square().sum().mul(lambda / 2), dW: W.mul(lambda), db: np.zerosLike(b) }',
      'the weights changed': `${L2}for (let i = 0; i < W.size; i++) W.data[i] *= 1 - lambda * 0.1\nreturn { penalty, dW, db }`,
    },
    python: {
      entry: 'penalty_l2(W, b, lambda_)',
      right: {
        'np.linalg.norm':
          'return {"penalty": lambda_ / 2 * np.linalg.norm(W) ** 2, "dW": lambda_ * W, "db": np.zeros_like(b)}',
        'a tuple of sums':
          'return 0.5 * lambda_ * sum([w * w for row in W for w in row]), W * lambda_, [0.0] * len(b)',
        'the trace': 'return lambda_ * np.trace(W.T @ W) / 2, np.multiply(W, lambda_), b * 0',
      },
      wrong: {
        'the weights changed': 'p = lambda_ / 2 * np.sum(W**2)\nW *= lambda_\nreturn p, W, np.zeros(len(b))',
        'the mean': 'return lambda_ / 2 * np.mean(W**2), lambda_ * W, np.zeros(len(b))',
        'no half': 'return lambda_ * np.sum(W**2), lambda_ * W, np.zeros(len(b))',
      },
    },
  },
  'penalty-l1': {
    entry: 'penaltyL1(W: Tensor, b: Tensor, lambda: number)',
    right: {
      'results in order': `${L1}return [penalty, dW, db]`,
      'where, λ at 0':
        'return { penalty: np.abs(W).sum().mul(lambda), dW: np.where(W.less(0), -lambda, lambda), db: np.zerosLike(b) }',
      'where, −λ at 0':
        'return { penalty: np.abs(W).sum().mul(lambda), dW: np.where(W.greater(0), lambda, -lambda), db: np.zerosLike(b) }',
      'half of λ at 0':
        'return { penalty: W.mul(W.sign()).sum().mul(lambda), dW: np.where(W.equal(0), lambda / 2, W.sign().mul(lambda)), db: np.zerosLike(b) }',
      'comparisons, subtracted':
        'return { penalty: W.maximum(W.neg()).sum().mul(lambda), dW: W.greater(0).sub(W.less(0)).mul(lambda), db: b.mul(0) }',
      'W over |W|, guarded': `const size = np.abs(W)
        return { penalty: size.sum().mul(lambda), dW: W.div(np.where(size.equal(0), 1, size)).mul(lambda), db: np.zerosLike(b) }`,
      loops: `let penalty = 0
        const dW = W.toArray<number[][]>().map((row) => row.map((w) => { penalty += lambda * Math.abs(w); return lambda * Math.sign(w) }))
        return { penalty, dW, db: b.toArray().map(() => 0) }`,
      'the root of the square':
        'return { penalty: W.square().sqrt().sum().mul(lambda), dW: W.greaterEqual(0).mul(2 * lambda).sub(lambda), db: np.zerosLike(b) }',
      'positive and negative parts': `const up = W.maximum(0), down = W.neg().maximum(0)
        return { penalty: up.add(down).sum().mul(lambda), dW: up.greater(0).sub(down.greater(0)).mul(lambda), db: np.zerosLike(b) }`,
    },
    wrong: {
      'divided by |W|': `${L1}return { penalty, dW: W.div(W.abs()).mul(lambda), db }`,
      smoothed: `${L1}return { penalty, dW: W.div(W.square().add(1e-12).sqrt()).mul(lambda), db }`,
      'a penalty that is smoothed': `${L1}return { penalty: W.square().add(1e-6).sqrt().sum().mul(lambda), dW, db }`,
      'a threshold of 1e-6': `${L1}return { penalty, dW: np.where(W.abs().less(1e-6), 0, W.sign()).mul(lambda), db }`,
      'a threshold of 1e-8': `${L1}return { penalty, dW: np.where(W.abs().less(1e-8), 0, W.sign()).mul(lambda), db }`,
      'tanh for the sign': `${L1}return { penalty, dW: W.mul(1e4).tanh().mul(lambda), db }`,
      'beyond λ at 0': `${L1}return { penalty, dW: np.where(W.equal(0), 2 * lambda, dW), db }`,
      '1 at 0': `${L1}return { penalty, dW: np.where(W.equal(0), lambda > 0 ? 3 : 0, dW), db }`,
      'a half': `${L1}return { penalty: penalty.div(2), dW, db }`,
      'the gradient of L2': `${L1}return { penalty, dW: W.mul(lambda), db }`,
      'no λ': `${L1}return { penalty, dW: W.sign(), db }`,
      'the sum without sizes': `${L1}return { penalty: W.sum().mul(lambda), dW, db }`,
      'the size of the sum': `${L1}return { penalty: W.sum().abs().mul(lambda), dW, db }`,
      'the largest': `${L1}return { penalty: W.abs().max().mul(lambda), dW, db }`,
      'the largest column sum': `${L1}return { penalty: W.abs().sum(0).max().mul(lambda), dW, db }`,
      'the mean': `${L1}return { penalty: W.abs().mean().mul(lambda), dW, db }`,
      'biases in the penalty': `${L1}return { penalty: penalty.add(b.abs().sum().mul(lambda)), dW, db }`,
      'biases in the gradient': `${L1}return { penalty, dW, db: b.sign().mul(lambda) }`,
      'the other sign': `${L1}return { penalty, dW: dW.neg(), db }`,
      'one element off by 1 %': `${L1}dW.data[dW.size - 1] *= 1.01\nreturn { penalty, dW, db }`,
      'too large by 1e-4': `${L1}return { penalty, dW: dW.mul(1.0001), db }`,
      'single precision': `${L1}return { penalty: Math.fround(penalty.item()), dW, db }`,
    },
    python: {
      entry: 'penalty_l1(W, b, lambda_)',
      right: {
        'np.sign':
          'return {"penalty": lambda_ * np.abs(W).sum(), "dW": lambda_ * np.sign(W), "db": np.zeros(b.shape)}',
        masks:
          'dW = np.zeros(W.shape)\ndW[W > 0] = lambda_\ndW[W < 0] = -lambda_\nreturn np.sum(np.abs(W)) * lambda_, dW, np.zeros_like(b)',
        'a conditional':
          'return lambda_ * sum([abs(w) for w in W.ravel()]), [[lambda_ if w >= 0 else -lambda_ for w in row] for row in W], [0] * len(b)',
      },
      wrong: {
        'divided by |W|': 'return lambda_ * np.abs(W).sum(), lambda_ * W / np.abs(W), np.zeros_like(b)',
        'the norm by columns':
          'return lambda_ * np.abs(W).sum(axis=0).max(), lambda_ * np.sign(W), np.zeros_like(b)',
        'without λ': 'return np.abs(W).sum(), np.sign(W), np.zeros_like(b)',
      },
    },
  },
})

/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const Z = 'const z = x.matmul(w.T).add(bias)\n'

testSolutions({
  'activation-sparsity': {
    entry: 'activationSparsity(z: Tensor)',
    right: {
      'outputs equal to 0': 'const s = z.maximum(0).equal(0)\nreturn [s.mean(), s.mean(0)]',
      'one minus what is active':
        'const p = np.sub(1, z.greater(0).mean(0))\nreturn { perUnit: p, sparsity: p.mean() }',
      'counts, divided': `const c = z.lessEqual(0).sum(0)\nreturn { sparsity: c.sum().item() / z.size, perUnit: c.div(z.shape[0]) }`,
      'loops over rows': `const rows = z.toArray<number[][]>()
        const perUnit = rows[0].map((_, j) => rows.filter((row) => row[j] <= 0).length / rows.length)
        return { perUnit, sparsity: rows.flat().filter((v) => !(v > 0)).length / z.size }`,
      'the transpose':
        'const s = np.logicalNot(z.T.greater(0))\nreturn { sparsity: s.mean(), perUnit: s.mean(1) }',
    },
    wrong: {
      'the active fraction': 'const s = z.greater(0)\nreturn [s.mean(), s.mean(0)]',
      'z below 0': 'const s = z.less(0)\nreturn [s.mean(), s.mean(0)]',
      'z of 0': 'const s = z.equal(0)\nreturn [s.mean(), s.mean(0)]',
      'the mean output': 'const s = z.maximum(0)\nreturn [s.mean(), s.mean(0)]',
      'per example': 'const s = z.lessEqual(0)\nreturn [s.mean(), s.mean(1)]',
      'per example where it fits':
        'const s = z.lessEqual(0)\nreturn [s.mean(), z.shape[0] === z.shape[1] ? s.mean(1) : s.mean(0).flip()]',
      counts: 'const s = z.lessEqual(0)\nreturn [s.sum(), s.sum(0)]',
      percent: 'const s = z.lessEqual(0).mul(100)\nreturn [s.mean(), s.mean(0)]',
      'a threshold of 0.001': 'const s = z.maximum(0).less(1e-3)\nreturn [s.mean(), s.mean(0)]',
      'a threshold of 1e-8': 'const s = z.maximum(0).less(1e-8)\nreturn [s.mean(), s.mean(0)]',
      'divided by n − 1':
        'const s = z.lessEqual(0)\nreturn [s.mean(), s.sum(0).div(Math.max(z.shape[0] - 1, 1))]',
      'the whole for each unit':
        'const s = z.lessEqual(0)\nreturn [s.mean(), np.full([z.shape[1]], s.mean().item())]',
      'only dead units': 'const s = z.lessEqual(0)\nreturn [s.mean(), s.min(0)]',
      'the fraction of units': 'const s = z.lessEqual(0)\nreturn [s.min(0).mean(), s.mean(0)]',
      'always a half': 'return [0.5, np.full([z.shape[1]], 0.5)]',
      'keepdims left': 'const s = z.lessEqual(0)\nreturn [s.mean(), s.mean(0, true)]',
      'ReLU of the mean': 'return [z.mean().lessEqual(0), z.mean(0).lessEqual(0)]',
    },
  },
  'dead-units': {
    entry: 'deadUnits(x: Tensor, w: Tensor, bias: Tensor)',
    right: {
      'no example active': `${Z}return np.logicalNot(np.any(z.greater(0), [0, 1]))`,
      'all examples silent': `${Z}return np.all(z.lessEqual(0), [0, 1])`,
      'the sum of outputs is 0': `${Z}return z.maximum(0).sum(0).sum(0).equal(0)`,
      'counts over rows': `const rows = x.reshape(-1, x.shape[2])\nreturn rows.matmul(w.T).add(bias).greater(0).sum(0).equal(0)`,
      'batch by batch': `let alive = np.zeros([w.shape[0]])
        for (const batch of x) alive = np.logicalOr(alive, batch.matmul(w.T).add(bias).max(0).greater(0))
        return np.sub(1, alive)`,
      'loops, numbers out': `const rows = x.reshape(-1, x.shape[2]).toArray<number[][]>()
        return w.toArray<number[][]>().map((row, j) =>
          rows.some((v) => v.reduce((s, n, i) => s + n * row[i], bias.get(j)) > 0) ? 0 : 1)`,
      'by gradients': `${Z}return np.einsum('kbu,kbd->ud', z.greater(0), x.abs().add(1)).equal(0).min(1)`,
      einsum: `return np.einsum('kbd,ud->kbu', x, w).add(bias).max(1).max(0).lessEqual(0)`,
    },
    wrong: {
      'any example': `${Z}return np.any(z.lessEqual(0), [0, 1])`,
      'the first batch': `${Z}return z.slice(0).max(0).lessEqual(0)`,
      'the last batch': `${Z}return z.slice(-1).max(0).lessEqual(0)`,
      'some batch': `${Z}return z.max(1).lessEqual(0).max(0)`,
      'the first example of each batch': `${Z}return z.slice(null, 0).max(0).lessEqual(0)`,
      'axes swapped': `${Z}return z.max([0, 2]).lessEqual(0)`,
      'bias below 0': 'return bias.less(0)',
      'z below 0': `${Z}return z.max([0, 1]).less(0)`,
      'a margin': `${Z}return z.max([0, 1]).lessEqual(1)`,
      'the mean': `${Z}return z.mean([0, 1]).lessEqual(0)`,
      'the mean over batches': `${Z}return z.mean(0).max(0).lessEqual(0)`,
      'alive for dead': `${Z}return z.max([0, 1]).greater(0)`,
      'no bias': 'return x.matmul(w.T).max([0, 1]).lessEqual(0)',
      'bias subtracted': 'return x.matmul(w.T).sub(bias).max([0, 1]).lessEqual(0)',
      'w not transposed where it fits':
        'return x.matmul(w.shape[0] === w.shape[1] ? w : w.T).add(bias).max([0, 1]).lessEqual(0)',
      'nothing dead': 'return bias.mul(0)',
      'everything dead': 'return bias.mul(0).add(1)',
      'most examples': `${Z}return z.lessEqual(0).mean([0, 1]).greater(0.9)`,
      'indices instead of a mask': `${Z}const d = z.max([0, 1]).lessEqual(0)\nreturn Array.from(d.data, (v, j) => v === 1 ? j : -1).filter((j) => j >= 0)`,
      'dead weights': 'return w.abs().max(1).equal(0)',
    },
  },
})

/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not: gradients that are clipped. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const NORM = 'const norm = Math.sqrt(gradients.reduce((s, g) => s + g.square().sum().item(), 0))\n'
const by = (factor: string) =>
  `${NORM}const factor = ${factor}\nreturn { clipped: gradients.map((g) => g.mul(factor)), norm }`

testSolutions({
  'clip-global-norm': {
    entry: 'clipGlobalNorm(gradients: Tensor[], max_norm: number)',
    right: {
      'the smaller of two factors': by('Math.min(1, max_norm / norm)'),
      'in order': `${NORM}return [gradients.map((g) => (norm <= max_norm ? g : g.div(norm / max_norm))), norm]`,
      'one long vector': `const all = np.concat(gradients.map((g) => g.ravel())), norm = all.dot(all).sqrt()
        let at = 0
        const short = all.mul(Math.min(1, max_norm / norm.item()))
        return { norm, clipped: gradients.map((g) => short.slice([at, (at += g.size)]).reshape(...g.shape)) }`,
      'Math.hypot': `const norm = Math.hypot(...gradients.flatMap((g) => [...g.data]))
        return { clipped: norm > max_norm ? gradients.map((g) => g.mul(max_norm).div(norm)) : gradients, norm }`,
      'the root of norms squared': `const norm = np.stack(gradients.map((g) => g.square().sum().sqrt())).square().sum().sqrt()
        return { clipped: gradients.map((g) => g.mul(np.minimum(1, np.div(max_norm, norm.item() || 1)))), norm }`,
      'divided by the larger': `${NORM}const d = Math.max(norm, max_norm)\nreturn { clipped: gradients.map((g) => g.div(d).mul(max_norm)), norm }`,
      'loops into copies, arrays out': `let s = 0
        for (const g of gradients) for (let i = g.size - 1; i >= 0; i--) s += g.data[i] ** 2
        const norm = s ** 0.5, copies = gradients.map((g) => g.copy())
        if (norm > max_norm) for (const c of copies) for (let i = 0; i < c.size; i++) c.data[i] *= max_norm / norm
        return { clipped: copies.map((c) => c.toArray()), norm }`,
      'only the excess taken away': `${NORM}const excess = Math.max(0, 1 - max_norm / (norm || Infinity))\nreturn { clipped: gradients.map((g) => g.sub(g.mul(norm > max_norm ? excess : 0))), norm }`,
      recursion: `const squares = ([g, ...rest]: Tensor[]): number => (g ? g.square().sum().item() + squares(rest) : 0)
        const norm = Math.sqrt(squares(gradients)), scale = norm > max_norm ? max_norm / norm : 1
        const go = ([g, ...rest]: Tensor[]): Tensor[] => (g ? [g.mul(scale), ...go(rest)] : [])
        return { clipped: go(gradients), norm }`,
      'scaled before squaring': `const top = Math.max(...gradients.map((g) => g.abs().max().item())) || 1
        const norm = top * Math.sqrt(gradients.reduce((s, g) => s + g.div(top).square().sum().item(), 0))
        return { clipped: gradients.map((g) => g.mul(norm > max_norm ? max_norm / norm : 1)), norm }`,
    },
    wrong: {
      'each by itself': `${NORM}return { clipped: gradients.map((g) => g.mul(Math.min(1, max_norm / (g.square().sum().sqrt().item() || 1)))), norm }`,
      'by value': `${NORM}return { clipped: gradients.map((g) => g.clip(-max_norm, max_norm)), norm }`,
      'always to c': by('norm > 0 ? max_norm / norm : 1'),
      'ε in the denominator': by('Math.min(1, max_norm / (norm + 1e-6))'),
      'ε of 1e-12': by('Math.min(1, max_norm / (norm + 1e-12))'),
      'NaN at 0': by('norm === 0 ? NaN : Math.min(1, max_norm / norm)'),
      'N / c': by('norm > max_norm ? norm / max_norm : 1'),
      'the root of c / N': by('norm > max_norm ? Math.sqrt(max_norm / norm) : 1'),
      'divided by N': by('norm > max_norm ? 1 / norm : 1'),
      'to zero beyond the limit': by('norm > max_norm ? 0 : 1'),
      'not scaled': by('1'),
      'a limit of 1': by('norm > 1 ? 1 / norm : 1'),
      'the threshold on the square': by('norm ** 2 > max_norm ? max_norm / norm : 1'),
      'the mean square': `const n = gradients.reduce((s, g) => s + g.size, 0), norm = Math.sqrt(gradients.reduce((s, g) => s + g.square().sum().item(), 0) / n)
        return { clipped: gradients.map((g) => g.mul(Math.min(1, max_norm / (norm || 1)))), norm }`,
      'the sum of sizes': `const norm = gradients.reduce((s, g) => s + g.abs().sum().item(), 0)\nreturn { clipped: gradients.map((g) => g.mul(Math.min(1, max_norm / (norm || 1)))), norm }`,
      'the largest component': `const norm = Math.max(...gradients.map((g) => g.abs().max().item()))\nreturn { clipped: gradients.map((g) => g.mul(Math.min(1, max_norm / (norm || 1)))), norm }`,
      'the largest norm': `const norm = Math.max(...gradients.map((g) => g.square().sum().sqrt().item()))\nreturn { clipped: gradients.map((g) => g.mul(Math.min(1, max_norm / (norm || 1)))), norm }`,
      'without the last': `const norm = Math.sqrt(gradients.slice(0, Math.max(1, gradients.length - 1)).reduce((s, g) => s + g.square().sum().item(), 0))\nreturn { clipped: gradients.map((g) => g.mul(Math.min(1, max_norm / (norm || 1)))), norm }`,
      'biases left': `${NORM}const factor = norm > max_norm ? max_norm / norm : 1\nreturn { clipped: gradients.map((g) => (g.ndim > 1 ? g.mul(factor) : g)), norm }`,
      'the norm afterwards': `${NORM}return { clipped: gradients.map((g) => g.mul(norm > max_norm ? max_norm / norm : 1)), norm: Math.min(norm, max_norm) }`,
      'tanh of the ratio': by('norm > 0 ? (Math.tanh(norm / max_norm) * max_norm) / norm : 1'),
      'too large by 1e-4': by('norm > max_norm ? (1.0001 * max_norm) / norm : 1'),
      'one element off by 1 %': `${NORM}const factor = norm > max_norm ? max_norm / norm : 1, clipped = gradients.map((g) => g.mul(factor))\nclipped[0].data[0] *= 1.01\nreturn { clipped, norm }`,
      'single precision': by('Math.fround(norm > max_norm ? max_norm / norm : 1)'),
      'gradients changed': `${NORM}if (norm > max_norm) for (const g of gradients) for (let i = 0; i < g.size; i++) g.data[i] *= max_norm / norm\nreturn { clipped: gradients, norm }`,
    },
    python: {
      entry: 'clip_global_norm(gradients, max_norm)',
      right: {
        'np.linalg.norm': `norm = np.linalg.norm([np.linalg.norm(g) for g in gradients])
return {"clipped": [g * min(1.0, max_norm / norm) if norm else g for g in gradients], "norm": norm}`,
        'one long vector': `norm = np.sqrt(np.sum(np.concatenate([g.ravel() for g in gradients]) ** 2))
if norm <= max_norm:
    return gradients, norm
return [max_norm * g / norm for g in gradients], norm`,
        'math.hypot, math.fsum': `import math
norm = math.sqrt(math.fsum([float(v) ** 2 for g in gradients for v in g.ravel()]))
scale = 1.0 if norm <= max_norm else max_norm / norm
return [(g * scale).tolist() for g in gradients], norm`,
      },
      wrong: {
        'in place': `norm = np.sqrt(sum([np.sum(g**2) for g in gradients]))
for g in gradients:
    g *= min(1.0, max_norm / (norm or 1.0))
return gradients, norm`,
        'each by itself':
          'return [g * min(1.0, max_norm / (np.linalg.norm(g) or 1.0)) for g in gradients], np.sqrt(sum([np.sum(g**2) for g in gradients]))',
        ε: 'norm = np.sqrt(sum([np.sum(g**2) for g in gradients]))\nreturn [g * min(1.0, max_norm / (norm + 1e-6)) for g in gradients], norm',
      },
    },
  },
})

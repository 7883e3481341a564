/** Wrong solutions that are right nearly everywhere: off by a mode, a size, a state, a side, a rounding. */
import { type Tried, testSolutions } from '../tests/fixtures/solutions.ts'

const wrong = (entry: string, bodies: Tried['wrong']): Tried => ({ entry, right: {}, wrong: bodies })
const SIG = 'const s = z.sigmoid(), d = s.mul(z.neg().sigmoid())\n'
const TANH = 'const y = z.tanh(), e = z.abs().mul(-2).exp(), d = e.mul(4).div(e.add(1).square())\n'
const LRELU = 'const dz = dy.mul(np.where(z.greater(0), 1, a))\n'
const BN = `const axes = [0, 2, 3], m = x.size / gamma.size, c = x.sub(x.mean(axes, true)), v = c.square().mean(axes, true), s = v.add(eps).sqrt(), h = c.div(s), g = gamma.reshape(1, -1, 1, 1)
  `
const BACK = `${BN}const db = dy.sum(axes, true), dg = dy.mul(h).sum(axes, true), dx = dy.sub(db.div(m)).sub(h.mul(dg).div(m)).mul(g).div(s), dgamma = dg.ravel(), dbeta = db.ravel()
  `

testSolutions({
  'relu-forward': wrong('reluForward(z: Tensor)', {
    'smoothed near 0': 'return z.add(z.square().add(1e-6).sqrt()).div(2)',
    'capped at 6': 'return z.clip(0, 6)',
    'a slope of 1e-4 on the left': 'return np.where(z.greater(0), z, z.mul(1e-4))',
    'the last element as it is': 'const y = z.maximum(0)\ny.data[y.size - 1] = z.data[z.size - 1]\nreturn y',
    'rows from 1 on':
      'return z.ndim > 1 ? np.concat([z.slice([0, 1]), z.slice([1, null]).maximum(0)], 0) : z.maximum(0)',
    'a ceiling of 1e-3 at least': 'return z.maximum(1e-3)',
    'kept from the first call':
      'const g = globalThis as { reluKept?: Tensor }\nif (g.reluKept && String(g.reluKept.shape) === String(z.shape)) return g.reluKept\nreturn (g.reluKept = z.maximum(0))',
    GELU: 'return z.mul(z.div(Math.SQRT2).erf().add(1)).div(2)',
    swish: 'return z.mul(z.mul(50).sigmoid())',
    normalized: 'const y = z.maximum(0)\nreturn y.div(y.max().item() || 1)',
  }),
  'sigmoid-backward': wrong('sigmoidBackward(dy: Tensor, z: Tensor)', {
    'dy summed': `${SIG}return d.mul(dy.sum())`,
    'the size of dy': `${SIG}return d.mul(dy.abs())`,
    'the largest 0.25 where |z| is small': `${SIG}return dy.mul(np.where(z.abs().less(0.01), 0.25, d)).mul(np.where(z.abs().less(0.01), 1.0001, 1))`,
    'hard sigmoid': 'return dy.mul(np.where(z.abs().less(2.5), 0.2, 0))',
    'clipped at ±5': `const c = z.clip(-5, 5), s = c.sigmoid()\nreturn dy.mul(s).mul(np.sub(1, s))`,
    'the derivative of log σ': `${SIG}return dy.mul(np.sub(1, s))`,
    'divided by the batch': `${SIG}return dy.mul(d).div(z.shape[0])`,
    'from y = z': 'return dy.mul(z).mul(np.sub(1, z))',
    'σ(−z) twice': `${SIG}return dy.mul(z.neg().sigmoid().square())`,
    'an ε': `${SIG}return dy.mul(d.add(1e-6))`,
  }),
  'tanh-backward': wrong('tanhBackward(dy: Tensor, z: Tensor)', {
    '1 − |y|': `${TANH}return dy.mul(np.sub(1, y.abs()))`,
    '(1 − y)²': `${TANH}return dy.mul(np.sub(1, y).square())`,
    sech: `${TANH}return dy.mul(d.sqrt())`,
    'of 2z': 'const y = z.mul(2).tanh()\nreturn dy.mul(np.sub(1, y.square()))',
    'a quarter': `${TANH}return dy.mul(d).div(4)`,
    'a cubic': 'return dy.mul(np.sub(1, z.square()).add(z.pow(4).mul(2 / 3)))',
    'of the centred z': 'const y = z.sub(z.mean()).tanh()\nreturn dy.mul(np.sub(1, y.square()))',
    'a slope of at least 1e-4': `${TANH}return dy.mul(d.maximum(1e-4))`,
    'y for dy': `${TANH}return y.mul(d)`,
    'signs of z': `${TANH}return dy.mul(d).mul(np.where(z.less(0), -1, 1))`,
  }),
  'lrelu-backward': wrong('lreluBackward(dy: Tensor, z: Tensor, a: number)', {
    'a squared': 'return dy.mul(np.where(z.greater(0), 1, a * a))',
    'a of 0.01': 'return dy.mul(np.where(z.greater(0), 1, 0.01))',
    'a of at most 0.3': 'return dy.mul(np.where(z.greater(0), 1, Math.min(a, 0.3)))',
    '|a|': 'return dy.mul(np.where(z.greater(0), 1, Math.abs(a)))',
    '1 − a': 'return dy.mul(np.where(z.greater(0), 1, 1 - a))',
    '−a': 'return dy.mul(np.where(z.greater(0), 1, -a))',
    'a threshold of 1e-10': 'return dy.mul(np.where(z.greater(1e-10), 1, a))',
    'a threshold of −1e-10': 'return dy.mul(np.where(z.greater(-1e-10), 1, a))',
    'the largest of two': 'return np.maximum(dy.mul(z.greater(0)), dy.mul(a))',
    'z² for its sign': `${LRELU}return z.ndim > 1 ? dz : dy`,
    'nothing at 0': `${LRELU}return np.where(z.equal(0), a < 1 ? -dy.abs().max().item() - 1 : 0, dz)`,
  }),
  'prelu-backward-shared': wrong('preluBackward(dy: Tensor, z: Tensor, a: number)', {
    'da over the first row': `${LRELU}return { dz, da: z.ndim > 1 ? dy.slice(0).mul(z.slice(0).minimum(0)).sum() : dy.mul(z.minimum(0)).sum() }`,
    'da of sizes': `${LRELU}return { dz, da: dy.mul(z.minimum(0)).abs().sum() }`,
    'da with |z|': `${LRELU}return { dz, da: dy.mul(z.neg().maximum(0)).sum() }`,
    'da divided by a': `${LRELU}return { dz, da: dy.mul(z.mul(a).minimum(0)).sum().div(a || 1) }`,
    'da from dz': `${LRELU}return { dz, da: dz.mul(z.minimum(0)).sum() }`,
    'da over the batch': `${LRELU}return { dz, da: dy.mul(z.minimum(0)).sum().div(z.shape[0]) }`,
    'da of what is below 0 only': `${LRELU}return { dz, da: dy.minimum(0).mul(z.minimum(0)).sum() }`,
    'da decayed': `${LRELU}return { dz, da: dy.mul(z.minimum(0)).sum().add(1e-4 * a) }`,
    'a clipped to [0, 1]': `const b = Math.min(1, Math.max(0, a))\nreturn { dz: dy.mul(np.where(z.greater(0), 1, b)), da: dy.mul(z.minimum(0)).sum() }`,
    'da single': `${LRELU}return { dz, da: Math.fround(dy.mul(z.minimum(0)).sum().item()) }`,
  }),
  'bn-forward-bhw': wrong('bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number)', {
    'over b and h':
      'const c = x.sub(x.mean([0, 2], true))\nreturn c.div(c.square().mean([0, 2], true).add(eps).sqrt()).mul(gamma.reshape(1, -1, 1, 1)).add(beta.reshape(1, -1, 1, 1))',
    'over h and w':
      'const c = x.sub(x.mean([2, 3], true))\nreturn c.div(c.square().mean([2, 3], true).add(eps).sqrt()).mul(gamma.reshape(1, -1, 1, 1)).add(beta.reshape(1, -1, 1, 1))',
    'the mean over all, the variance over b': `${BN}const q = x.sub(x.mean(0, true)).square().mean(0, true).add(eps).sqrt()\nreturn c.div(q).mul(g).add(beta.reshape(1, -1, 1, 1))`,
    'm − 1': `${BN}return c.div(v.mul(m / Math.max(m - 1, 1)).add(eps).sqrt()).mul(g).add(beta.reshape(1, -1, 1, 1))`,
    'γ and β on the last axis where they fit': `${BN}const f = gamma.size, at = x.shape[3] === f ? [1, 1, 1, f] : [1, f, 1, 1]\nreturn h.mul(gamma.reshape(at)).add(beta.reshape(at))`,
    'the mean of standard deviations': `${BN}return c.div(x.std([2, 3], true).mean(0, true).add(eps)).mul(g).add(beta.reshape(1, -1, 1, 1))`,
    'ε twice': `${BN}return c.div(v.add(2 * eps).sqrt()).mul(g).add(beta.reshape(1, -1, 1, 1))`,
    'the median': `${BN}return c.div(s).mul(g).add(beta.reshape(1, -1, 1, 1)).add(x.max(axes, true).add(x.min(axes, true)).div(2).sub(x.mean(axes, true)).mul(1e-3))`,
    'γ + 1': `${BN}return h.mul(g.add(1)).add(beta.reshape(1, -1, 1, 1))`,
    'β before γ': `${BN}return h.add(beta.reshape(1, -1, 1, 1)).mul(g)`,
  }),
  'bn-backward-bhw': wrong('bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number)', {
    'm = h·w': `${BACK}const k = x.shape[2] * x.shape[3]\nreturn { dx: dy.sub(db.div(k)).sub(h.mul(dg).div(k)).mul(g).div(s), dgamma, dbeta }`,
    'm of the first term only': `${BACK}return { dx: dy.sub(db.div(m)).sub(h.mul(dg).div(x.shape[0])).mul(g).div(s), dgamma, dbeta }`,
    'the variance term with x': `${BACK}return { dx: dy.sub(db.div(m)).sub(x.mul(dg).div(m)).mul(g).div(s), dgamma, dbeta }`,
    'σ² for σ': `${BACK}return { dx: dx.div(s), dgamma, dbeta }`,
    'no ε in σ': `${BACK}return { dx: dx.mul(s).div(v.sqrt().maximum(1e-30)), dgamma, dbeta }`,
    '|γ|': `${BACK}return { dx: dx.mul(g.sign()), dgamma, dbeta }`,
    'dγ of the output': `${BACK}return { dx, dgamma: dy.mul(h.mul(g)).sum(axes), dbeta }`,
    'dγ over b and w': `${BACK}return { dx, dgamma: dy.mul(h).sum([0, 3]).mean(-1), dbeta }`,
    'dβ with γ': `${BACK}return { dx, dgamma, dbeta: dbeta.mul(gamma) }`,
    'per image': `${BACK}const q = [2, 3], k = x.shape[2] * x.shape[3]\nreturn { dx: dy.sub(dy.sum(q, true).div(k)).sub(h.mul(dy.mul(h).sum(q, true)).div(k)).mul(g).div(s), dgamma, dbeta }`,
    'dx projected only on ones': `${BACK}return { dx: dy.sub(db.div(m)).mul(g).div(s), dgamma, dbeta }`,
  }),
  'bn-fold': wrong(
    'foldBatchNorm(w: Tensor, b: Tensor, gamma: Tensor, beta: Tensor, mean: Tensor, variance: Tensor, eps: number)',
    {
      'a kernel’s first channel':
        'const c = gamma.div(variance.add(eps).sqrt()), k = c.reshape([-1, ...Array(w.ndim - 1).fill(1)])\nconst W = w.mul(k)\nreturn { foldedW: w.ndim > 2 && w.shape[1] > 1 ? np.concat([W.slice(null, [0, 1]), w.slice(null, [1, null])], 1) : W, foldedB: b.sub(mean).mul(c).add(beta) }',
      '|γ|':
        'const c = gamma.abs().div(variance.add(eps).sqrt())\nreturn { foldedW: w.mul(c.reshape([-1, ...Array(w.ndim - 1).fill(1)])), foldedB: b.sub(mean).mul(c).add(beta) }',
      'ε outside the root':
        'const c = gamma.div(variance.sqrt().add(eps))\nreturn { foldedW: w.mul(c.reshape([-1, ...Array(w.ndim - 1).fill(1)])), foldedB: b.sub(mean).mul(c).add(beta) }',
      'γ of 0 taken for 1':
        'const c = np.where(gamma.equal(0), 1, gamma).div(variance.add(eps).sqrt())\nreturn { foldedW: w.mul(c.reshape([-1, ...Array(w.ndim - 1).fill(1)])), foldedB: b.sub(mean).mul(c).add(beta) }',
      'the bias lost':
        'const c = gamma.div(variance.add(eps).sqrt())\nreturn { foldedW: w.mul(c.reshape([-1, ...Array(w.ndim - 1).fill(1)])), foldedB: mean.neg().mul(c).add(beta) }',
      'β lost':
        'const c = gamma.div(variance.add(eps).sqrt())\nreturn { foldedW: w.mul(c.reshape([-1, ...Array(w.ndim - 1).fill(1)])), foldedB: b.sub(mean).mul(c) }',
      'divided by γ':
        'const c = np.div(1, variance.add(eps).sqrt())\nreturn { foldedW: w.mul(c.reshape([-1, ...Array(w.ndim - 1).fill(1)])), foldedB: b.sub(mean).mul(c).add(beta) }',
      'the kernel flipped':
        'const c = gamma.div(variance.add(eps).sqrt()), W = w.mul(c.reshape([-1, ...Array(w.ndim - 1).fill(1)]))\nreturn { foldedW: w.ndim > 2 ? np.flip(W, [2, 3]) : W, foldedB: b.sub(mean).mul(c).add(beta) }',
      'the mean unscaled':
        'const c = gamma.div(variance.add(eps).sqrt())\nreturn { foldedW: w.mul(c.reshape([-1, ...Array(w.ndim - 1).fill(1)])), foldedB: b.mul(c).sub(mean).add(beta) }',
      'a factor off by 1e-4':
        'const c = gamma.div(variance.add(eps).sqrt()).mul(1.0001)\nreturn { foldedW: w.mul(c.reshape([-1, ...Array(w.ndim - 1).fill(1)])), foldedB: b.sub(mean).mul(c).add(beta) }',
    },
  ),
})

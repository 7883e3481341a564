/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const FORWARD = `const mu = x.mean(0), variance = x.var(0), std = variance.add(eps).sqrt(), xhat = x.sub(mu).div(std)
  `
const BACKWARD = `const b = x.shape[0], mu = x.mean(0), std = x.var(0).add(eps).sqrt(), xhat = x.sub(mu).div(std)
  const dbeta = dy.sum(0), dgamma = dy.mul(xhat).sum(0)
  const dx = dy.mul(b).sub(dbeta).sub(xhat.mul(dgamma)).mul(gamma).div(std.mul(b))
  `
const single = (name: string) => `np.array(Float32Array.from(${name}.data)).reshape(...${name}.shape)`

testSolutions({
  'bn-forward': {
    entry: 'bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number)',
    right: {
      'whole tensors': `${FORWARD}return xhat.mul(gamma).add(beta)`,
      'one affine map per feature': `${FORWARD}const scale = gamma.div(std)\nreturn x.mul(scale).add(beta.sub(mu.mul(scale)))`,
      'the transpose':
        'const t = x.T, c = t.sub(t.mean(1, true))\nreturn c.div(c.square().mean(1, true).add(eps).sqrt()).T.mul(gamma).add(beta)',
      'one pass over the squares':
        'const mu = x.mean(0), v = x.square().mean(0).sub(mu.square())\nreturn x.sub(mu).mul(gamma).div(v.add(eps).sqrt()).add(beta)',
      'sums divided by b': `const n = x.shape[0], mu = x.sum(0).div(n), c = x.sub(mu)
        return { y: c.mul(c.square().sum(0).div(n).add(eps).pow(-0.5)).mul(gamma).add(beta) }`,
      'a matrix of averages': `const n = x.shape[0], P = np.eye(n).sub(1 / n), c = P.matmul(x)
        return c.div(np.sqrt(c.square().mean(0).add(eps))).mul(gamma).add(beta)`,
      'Welford in loops, arrays out': `const rows = x.toArray<number[][]>()
        const stats = rows[0].map((_, k) => {
          let mean = 0, squares = 0
          rows.forEach((row, i) => { const d = row[k] - mean; mean += d / (i + 1); squares += d * (row[k] - mean) })
          return { mean, s: Math.sqrt(squares / rows.length + eps) }
        })
        return rows.map((row) => row.map((v, k) => gamma.get(k) * (v - stats[k].mean) / stats[k].s + beta.get(k)))`,
    },
    wrong: {
      'ddof 1': `${FORWARD}return x.sub(mu).div(x.var(0, { ddof: 1 }).add(eps).sqrt()).mul(gamma).add(beta)`,
      'ddof 1 above one': `${FORWARD}return x.sub(mu).div(x.var(0, { ddof: x.shape[0] > 1 ? 1 : 0 }).add(eps).sqrt()).mul(gamma).add(beta)`,
      'ε outside the root': `${FORWARD}return x.sub(mu).div(variance.sqrt().add(eps)).mul(gamma).add(beta)`,
      'ε squared': `${FORWARD}return x.sub(mu).div(variance.add(eps * eps).sqrt()).mul(gamma).add(beta)`,
      'a fixed ε': `${FORWARD}return x.sub(mu).div(variance.add(1e-5).sqrt()).mul(gamma).add(beta)`,
      'no ε': `${FORWARD}return x.sub(mu).div(variance.sqrt()).mul(gamma).add(beta)`,
      'ε only where the variance is 0': `${FORWARD}return x.sub(mu).div(np.where(variance.equal(0), eps, variance).sqrt()).mul(gamma).add(beta)`,
      'no root': `${FORWARD}return x.sub(mu).div(variance.add(eps)).mul(gamma).add(beta)`,
      'axis 1': 'return x.sub(x.mean(1, true)).div(x.var(1, true).add(eps).sqrt()).mul(gamma).add(beta)',
      'axis 1 where it fits': `const a = x.shape[0] === x.shape[1] ? 1 : 0
        return x.sub(x.mean(a, true)).div(x.var(a, true).add(eps).sqrt()).mul(gamma).add(beta)`,
      'everything together': 'return x.sub(x.mean()).div(x.var().add(eps).sqrt()).mul(gamma).add(beta)',
      'the mean of everything': `${FORWARD}return x.sub(x.mean()).div(std).mul(gamma).add(beta)`,
      'mean not subtracted': `${FORWARD}return x.div(std).mul(gamma).add(beta)`,
      'no γ': `${FORWARD}return xhat.add(beta)`,
      'no β': `${FORWARD}return xhat.mul(gamma)`,
      '|γ|': `${FORWARD}return xhat.mul(gamma.abs()).add(beta)`,
      'β scaled too': `${FORWARD}return xhat.add(beta).mul(gamma)`,
      'γ and β swapped': `${FORWARD}return xhat.mul(beta).add(gamma)`,
      'nothing but x̂': `${FORWARD}return xhat`,
      'the mean absolute deviation': `${FORWARD}return x.sub(mu).div(x.sub(mu).abs().mean(0).add(eps)).mul(gamma).add(beta)`,
      'a batch of one passed through': `${FORWARD}return x.shape[0] === 1 ? x.mul(gamma).add(beta) : xhat.mul(gamma).add(beta)`,
      'one ten-thousandth too much': `${FORWARD}return xhat.mul(1.0001).mul(gamma).add(beta)`,
      'single precision': `${FORWARD}const y = xhat.mul(gamma).add(beta)\nreturn ${single('y')}`,
    },
  },
  'bn-backward': {
    entry: 'bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number)',
    right: {
      'the closed form, in order': `${BACKWARD}return [dx, dgamma, dbeta]`,
      'the graph, path by path': `${BACKWARD}const d = dy.mul(gamma), c = x.sub(mu)
        const dvar = d.mul(c).sum(0).mul(-0.5).mul(std.pow(-3))
        const dmu = d.sum(0).neg().div(std).add(dvar.mul(c.mean(0)).mul(-2))
        return { dbeta, dgamma, dx: d.div(std).add(dvar.mul(c).mul(2 / b)).add(dmu.div(b)) }`,
      'means inside': `${BACKWARD}return { dx: gamma.div(std).mul(dy.sub(dy.mean(0)).sub(xhat.mul(dy.mul(xhat).mean(0)))), dgamma, dbeta }`,
      Jacobians: `${BACKWARD}const columns = Array.from({ length: gamma.size }, (_, k) => {
          const h = xhat.slice(null, k)
          const J = np.eye(b).sub(1 / b).sub(np.outer(h, h).div(b)).mul(gamma.get(k) / std.get(k))
          return J.matmul(dy.slice(null, k))
        })
        return { dx: np.stack(columns, 1), dgamma, dbeta }`,
      'a projection': `${BACKWARD}const up = dy.mul(gamma).div(std), P = np.eye(b).sub(1 / b)
        return { dx: P.matmul(up).sub(xhat.mul(up.mul(xhat).mean(0))), dgamma, dbeta }`,
      'one pass over the squares': `${BACKWARD}const s = x.square().mean(0).sub(mu.square()).add(eps).sqrt(), h = x.sub(mu).div(s), dg = dy.mul(h).sum(0)
        return { dx: dy.mul(b).sub(dbeta).sub(h.mul(dg)).mul(gamma).div(s.mul(b)), dgamma: dg, dbeta }`,
      'loops, arrays out': `const [b = 0, f = 0] = x.shape, dx = np.zeros([b, f]), dgamma: number[] = [], dbeta: number[] = []
        for (let k = 0; k < f; k++) {
          let mean = 0, v = 0, sdy = 0, sdyx = 0
          for (let i = 0; i < b; i++) mean += x.get(i, k) / b
          for (let i = 0; i < b; i++) v += (x.get(i, k) - mean) ** 2 / b
          const s = Math.sqrt(v + eps)
          for (let i = 0; i < b; i++) { sdy += dy.get(i, k); sdyx += dy.get(i, k) * (x.get(i, k) - mean) / s }
          for (let i = 0; i < b; i++)
            dx.set(i, k, gamma.get(k) / s * (dy.get(i, k) - sdy / b - (x.get(i, k) - mean) / s * sdyx / b))
          dgamma.push(sdyx); dbeta.push(sdy)
        }
        return { dx: dx.toArray(), dgamma, dbeta }`,
    },
    wrong: {
      'statistics as constants': `${BACKWARD}return { dx: dy.mul(gamma).div(std), dgamma, dbeta }`,
      'no mean term': `${BACKWARD}return { dx: dy.sub(xhat.mul(dgamma).div(b)).mul(gamma).div(std), dgamma, dbeta }`,
      'no variance term': `${BACKWARD}return { dx: dy.sub(dbeta.div(b)).mul(gamma).div(std), dgamma, dbeta }`,
      'the mean term’s sign': `${BACKWARD}return { dx: dy.mul(b).add(dbeta).sub(xhat.mul(dgamma)).mul(gamma).div(std.mul(b)), dgamma, dbeta }`,
      'the variance term’s sign': `${BACKWARD}return { dx: dy.mul(b).sub(dbeta).add(xhat.mul(dgamma)).mul(gamma).div(std.mul(b)), dgamma, dbeta }`,
      'the variance term halved': `${BACKWARD}return { dx: dy.mul(b).sub(dbeta).sub(xhat.mul(dgamma).div(2)).mul(gamma).div(std.mul(b)), dgamma, dbeta }`,
      'the variance term with x': `${BACKWARD}return { dx: dy.mul(b).sub(dbeta).sub(x.sub(mu).mul(dgamma)).mul(gamma).div(std.mul(b)), dgamma, dbeta }`,
      'm = b − 1': `${BACKWARD}return { dx: dy.mul(b - 1).sub(dbeta).sub(xhat.mul(dgamma)).mul(gamma).div(std.mul(Math.max(b - 1, 1))), dgamma, dbeta }`,
      'm = f': `${BACKWARD}const f = x.shape[1]\nreturn { dx: dy.mul(f).sub(dbeta).sub(xhat.mul(dgamma)).mul(gamma).div(std.mul(f)), dgamma, dbeta }`,
      'not divided by m': `${BACKWARD}return { dx: dx.mul(b), dgamma, dbeta }`,
      'no γ in dx': `${BACKWARD}return { dx: dy.mul(b).sub(dbeta).sub(xhat.mul(dgamma)).div(std.mul(b)), dgamma, dbeta }`,
      'divided by γ': `${BACKWARD}return { dx: dy.mul(b).sub(dbeta).sub(xhat.mul(dgamma)).div(std.mul(b)).div(gamma), dgamma, dbeta }`,
      'divided by the variance': `${BACKWARD}return { dx: dx.div(std), dgamma, dbeta }`,
      'dx of 0': `${BACKWARD}return { dx: np.zerosLike(x), dgamma, dbeta }`,
      'dγ from x': `${BACKWARD}return { dx, dgamma: dy.mul(x).sum(0), dbeta }`,
      'dγ from the centred x': `${BACKWARD}return { dx, dgamma: dy.mul(x.sub(mu)).sum(0), dbeta }`,
      'dγ times γ': `${BACKWARD}return { dx, dgamma: dgamma.mul(gamma), dbeta }`,
      'dβ times γ': `${BACKWARD}return { dx, dgamma, dbeta: dbeta.mul(gamma) }`,
      means: `${BACKWARD}return { dx, dgamma: dgamma.div(b), dbeta: dbeta.div(b) }`,
      'dβ not summed': `${BACKWARD}return { dx, dgamma, dbeta: dy }`,
      'dγ and dβ swapped': `${BACKWARD}return { dx, dgamma: dbeta, dbeta: dgamma }`,
      'axis 1': `const b = x.shape[1], std = x.var(1, true).add(eps).sqrt(), xhat = x.sub(x.mean(1, true)).div(std), d = dy.mul(gamma)
        return { dx: d.sub(d.mean(1, true)).sub(xhat.mul(d.mul(xhat).mean(1, true))).div(std), dgamma: dy.mul(xhat).sum(0), dbeta: dy.sum(0) }`,
      'ε outside the root': `const b = x.shape[0], std = x.var(0).sqrt().add(eps), xhat = x.sub(x.mean(0)).div(std), dgamma = dy.mul(xhat).sum(0), dbeta = dy.sum(0)
        return { dx: dy.mul(b).sub(dbeta).sub(xhat.mul(dgamma)).mul(gamma).div(std.mul(b)), dgamma, dbeta }`,
      'the unbiased variance': `const b = x.shape[0], std = x.sub(x.mean(0)).square().sum(0).div(Math.max(b - 1, 1)).add(eps).sqrt(), xhat = x.sub(x.mean(0)).div(std), dgamma = dy.mul(xhat).sum(0), dbeta = dy.sum(0)
        return { dx: dy.mul(b).sub(dbeta).sub(xhat.mul(dgamma)).mul(gamma).div(std.mul(b)), dgamma, dbeta }`,
      'single precision': `${BACKWARD}return { dx: ${single('dx')}, dgamma, dbeta }`,
    },
  },
  'bn-inference': {
    entry:
      'batchNorm(x: Tensor, gamma: Tensor, beta: Tensor, mean: Tensor, variance: Tensor, momentum: number, eps: number, training: boolean)',
    right: {
      'a step towards the batch': `const mu = x.mean(0), v = x.sub(mu).square().sum(0)
        if (training) return { y: x.sub(mu).div(v.div(x.shape[0]).add(eps).sqrt()).mul(gamma).add(beta), newMean: mean.add(mu.sub(mean).mul(momentum)), newVariance: variance.add(v.div(x.shape[0] - 1).sub(variance).mul(momentum)) }
        return [gamma.div(variance.add(eps).sqrt()).mul(x.sub(mean)).add(beta), mean.copy(), variance.copy()]`,
      'an affine map': `const [mu, v] = training ? [x.mean(0), x.var(0)] : [mean, variance], c = gamma.mul(v.add(eps).pow(-0.5)), n = x.shape[0]
        const y = x.mul(c).add(beta.sub(mu.mul(c)))
        return training ? { y, newMean: mean.mul(1 - momentum).add(mu.mul(momentum)), newVariance: variance.mul(1 - momentum).add(v.mul(momentum * n / (n - 1))) } : { y, newMean: mean, newVariance: variance }`,
      'a weight of 0 at inference': `const a = training ? momentum : 0, n = x.shape[0], mu = x.mean(0), v = x.var(0)
        const y = x.sub(training ? mu : mean).div((training ? v : variance).add(eps).sqrt()).mul(gamma).add(beta)
        return { y, newMean: mean.mul(1 - a).add(mu.mul(a)), newVariance: variance.mul(1 - a).add(v.mul(n).div(Math.max(n - 1, 1)).mul(a)) }`,
      loops: `const [n, f] = x.shape, y = np.zeros(x.shape), newMean = mean.copy(), newVariance = variance.copy()
        for (let k = 0; k < f; k++) {
          let mu = mean.get(k), v = variance.get(k)
          if (training) {
            mu = 0; for (let i = 0; i < n; i++) mu += x.get(i, k) / n
            v = 0; for (let i = 0; i < n; i++) v += (x.get(i, k) - mu) ** 2
            newMean.set(k, (1 - momentum) * mean.get(k) + momentum * mu)
            newVariance.set(k, (1 - momentum) * variance.get(k) + momentum * v / (n - 1))
            v /= n
          }
          for (let i = 0; i < n; i++) y.set(i, k, gamma.get(k) * (x.get(i, k) - mu) / Math.sqrt(v + eps) + beta.get(k))
        }
        return { y, newMean, newVariance }`,
      'every variance its own way': `const d1 = x.shape[0] > 1 ? x.var(0, { ddof: 1 }) : variance
        const v = training ? d1.mul((x.shape[0] - 1) / x.shape[0]) : variance, m = training ? x.mean(0) : mean
        return { y: x.sub(m).mul(gamma).div(np.sqrt(v.add(eps))).add(beta), newMean: training ? np.sub(mean, mean.sub(m).mul(momentum)) : mean, newVariance: training ? np.sub(variance, variance.sub(d1).mul(momentum)) : variance }`,
    },
    wrong: Object.fromEntries(
      Object.entries({
        'batch statistics at inference': { mu: 'x.mean(0)', v: 'x.var(0)' },
        'the batch’s mean at inference': { mu: 'x.mean(0)' },
        'the batch’s variance at inference': { v: 'x.var(0)' },
        'running statistics in training': { mu: 'mean', v: 'variance' },
        'modes swapped': { mu: 'training ? mean : x.mean(0)', v: 'training ? variance : x.var(0)' },
        'momentum swapped': { a: '1 - momentum' },
        'momentum for the mean only': { va: '1 - momentum' },
        'the biased variance stored': { fresh: 'x.var(0)' },
        'the unbiased one normalizes': { v: 'training ? x.var(0, { ddof: 1 }) : variance' },
        'm/(m − 1) the other way': { fresh: 'x.var(0).mul((x.shape[0] - 1) / x.shape[0])' },
        'the deviation stored': { fresh: 'x.std(0, { ddof: 1 })' },
        'the stored variance as a deviation': { s: 'training ? v.add(eps).sqrt() : variance.add(eps)' },
        'ε outside the root': { s: 'v.sqrt().add(eps)' },
        'no ε at inference': { s: 'training ? v.add(eps).sqrt() : v.sqrt()' },
        'updates at inference': { on: 'x.shape[0] > 1' },
        'never updates': { on: 'false' },
        'no old value': { old: '0' },
        'not weighted': { a: 'momentum', old: '1' },
        'normalizes by what it stores': {
          mu: 'training ? mean.mul(1 - momentum).add(x.mean(0).mul(momentum)) : mean',
        },
        'axis 1 where it fits': { mu: 'training ? x.mean(x.shape[0] === x.shape[1] ? 1 : 0) : mean' },
        'γ missing at inference': { g: 'training ? gamma : gamma.mul(0).add(1)' },
        'variance before the update at inference, of the batch': {
          v: 'training ? x.var(0) : x.shape[0] > 1 ? x.var(0, { ddof: 1 }) : variance',
        },
      } as Record<string, Record<string, string>>).map(([name, changed]) => {
        const {
          mu = 'training ? x.mean(0) : mean',
          v = 'training ? x.var(0) : variance',
          a = 'momentum',
          va = a,
          old,
          fresh = 'x.var(0, { ddof: 1 })',
          s = 'v.add(eps).sqrt()',
          on = 'training',
          g = 'gamma',
        } = changed
        const body = `const mu = ${mu}, v = ${v}, a = ${a}, va = ${va}, s = ${s}
          const y = x.sub(mu).div(s).mul(${g}).add(beta)
          if (!(${on})) return { y, newMean: mean, newVariance: variance }
          return { y, newMean: mean.mul(${old ?? '1 - a'}).add(x.mean(0).mul(a)), newVariance: variance.mul(${old ?? '1 - va'}).add(${fresh}.mul(va)) }`
        return [name, body]
      }),
    ),
  },
  'bn-fold': {
    entry:
      'foldBatchNorm(w: Tensor, b: Tensor, gamma: Tensor, beta: Tensor, mean: Tensor, variance: Tensor, eps: number)',
    right: {
      'rows of a matrix': `const c = gamma.div(variance.add(eps).sqrt()), f = b.size
        return [w.reshape(f, -1).mul(c.reshape(f, 1)).reshape(w.shape), beta.add(c.mul(b.sub(mean)))]`,
      'a diagonal matrix': `const c = gamma.mul(variance.add(eps).pow(-0.5)), D = np.eye(b.size).mul(c)
        return { foldedW: D.matmul(w.reshape(b.size, -1)).reshape(w.shape), foldedB: D.matmul(b).sub(D.matmul(mean)).add(beta) }`,
      'the first axis moved last': `const c = gamma.div(np.sqrt(np.add(variance, eps)))
        return { foldedW: np.moveaxis(np.moveaxis(w, 0, -1).mul(c), -1, 0), foldedB: b.mul(c).add(beta).sub(mean.mul(c)) }`,
      'feature by feature': `const parts = [], biases = []
        for (let k = 0; k < b.size; k++) {
          const c = gamma.get(k) / Math.sqrt(variance.get(k) + eps)
          parts.push(w.slice(k).mul(c)); biases.push((b.get(k) - mean.get(k)) * c + beta.get(k))
        }
        return { foldedB: biases, foldedW: np.stack(parts, 0) }`,
      'two steps': `const s = variance.add(eps).sqrt(), r = (t: Tensor) => t.reshape([-1, ...Array(w.ndim - 1).fill(1)])
        return { foldedW: w.div(r(s)).mul(r(gamma)), foldedB: b.sub(mean).div(s).mul(gamma).add(beta) }`,
      'a loop over data': `const inner = w.size / b.size, c = Array.from(gamma.data, (g, k) => g / Math.sqrt(variance.data[k] + eps)), foldedW = w.copy()
        for (let i = 0; i < w.size; i++) foldedW.data[i] *= c[Math.floor(i / inner)]
        return { foldedW, foldedB: Array.from(b.data, (v, k) => (v - mean.data[k]) * c[k] + beta.data[k]) }`,
    },
    wrong: Object.fromEntries(
      Object.entries({
        'b not scaled': { bias: 'b.sub(mean.mul(c)).add(beta)' },
        'b left out': { bias: 'beta.sub(mean.mul(c))' },
        'b as it was': { bias: 'b' },
        'the mean added': { bias: 'b.add(mean).mul(c).add(beta)' },
        'the mean not scaled': { bias: 'b.mul(c).sub(mean).add(beta)' },
        'the mean left out': { bias: 'b.mul(c).add(beta)' },
        'β left out': { bias: 'b.sub(mean).mul(c)' },
        'β subtracted': { bias: 'b.sub(mean).mul(c).sub(beta)' },
        'β scaled': { bias: 'b.sub(mean).add(beta).mul(c)' },
        'no root': { c: 'gamma.div(variance.add(eps))' },
        'no ε': { c: 'gamma.div(variance.sqrt())' },
        'a fixed ε': { c: 'gamma.div(variance.add(1e-5).sqrt())' },
        'ε outside the root': { c: 'gamma.div(variance.sqrt().add(eps))' },
        'no γ': { c: 'np.divide(1, variance.add(eps).sqrt())' },
        '|γ|': { c: 'gamma.abs().div(variance.add(eps).sqrt())' },
        'multiplied by the deviation': { c: 'gamma.mul(variance.add(eps).sqrt())' },
        'the inputs scaled': { W: 'w.mul(c)' },
        'the inputs scaled where it fits': { W: 'w.shape.at(-1) === c.size ? w.mul(c) : w.mul(r(c))' },
        'the second axis scaled where it fits': {
          W: 'w.ndim > 2 && w.shape[1] === c.size ? w.mul(c.reshape(1, -1, 1, 1)) : w.mul(r(c))',
        },
        'weights as they were': { W: 'w' },
        'weights shifted too': { W: 'w.sub(r(mean)).mul(r(c))' },
        'only matrices': { W: 'w.mul(c.reshape(-1, 1))' },
        'one factor for all': { W: 'w.mul(c.mean())' },
      } as Record<string, Record<string, string>>).map(([name, changed]) => {
        const {
          c = 'gamma.div(variance.add(eps).sqrt())',
          W = 'w.mul(r(c))',
          bias = 'b.sub(mean).mul(c).add(beta)',
        } = changed
        return [
          name,
          `const c = ${c}, r = (t: Tensor) => t.reshape([-1, ...Array(w.ndim - 1).fill(1)])\nreturn { foldedW: ${W}, foldedB: ${bias} }`,
        ]
      }),
    ),
  },
})

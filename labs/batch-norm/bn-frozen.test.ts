/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const body = ({
  std = 'variance.add(eps).sqrt()',
  xhat = 'x.sub(mean).div(std)',
  dx = 'dy.mul(gamma).div(std)',
  dgamma = 'dy.mul(xhat).sum(0)',
  dbeta = 'dy.sum(0)',
}) => `const std = ${std}, xhat = ${xhat}\nreturn { dx: ${dx}, dgamma: ${dgamma}, dbeta: ${dbeta} }`

testSolutions({
  'bn-frozen-backward': {
    entry:
      'frozenBnBackward(dy: Tensor, x: Tensor, gamma: Tensor, mean: Tensor, variance: Tensor, eps: number)',
    right: {
      'as it stands': body({}),
      'in order, with powers': `const c = variance.add(eps).pow(-0.5)\nreturn [dy.mul(c.mul(gamma)), dy.mul(x.sub(mean).mul(c)).sum(0), dy.sum(0)]`,
      'products of sums': `const s = variance.add(eps).sqrt(), n = dy.T.matmul(np.ones([x.shape[0], 1])).ravel()
        return { dbeta: n, dgamma: dy.mul(x).sum(0).sub(mean.mul(n)).div(s), dx: dy.div(s).mul(gamma) }`,
      'a diagonal matrix': `const c = gamma.div(variance.add(eps).sqrt())\nreturn { dx: dy.matmul(np.eye(c.size).mul(c)), dgamma: np.einsum('bf,bf->f', dy, x.sub(mean)).div(variance.add(eps).sqrt()), dbeta: np.einsum('bf->f', dy) }`,
      loops: `const [b = 0, f = 0] = x.shape, dx = dy.copy(), dgamma = Array(f).fill(0), dbeta = Array(f).fill(0)
        for (let i = 0; i < b; i++) for (let k = 0; k < f; k++) {
          const s = Math.sqrt(variance.get(k) + eps)
          dx.set(i, k, dy.get(i, k) * gamma.get(k) / s)
          dgamma[k] += dy.get(i, k) * (x.get(i, k) - mean.get(k)) / s
          dbeta[k] += dy.get(i, k)
        }
        return { dx, dgamma, dbeta }`,
    },
    wrong: {
      'training’s formula': body({
        dx: 'dy.sub(dy.mean(0)).sub(xhat.mul(dy.mul(xhat).mean(0))).mul(gamma).div(std)',
      }),
      'the mean term only': body({ dx: 'dy.sub(dy.mean(0)).mul(gamma).div(std)' }),
      'the batch’s statistics': body({ std: 'x.var(0).add(eps).sqrt()', xhat: 'x.sub(x.mean(0)).div(std)' }),
      'the batch’s mean': body({ xhat: 'x.sub(x.mean(0)).div(std)' }),
      'the batch’s variance': body({ std: 'x.var(0).add(eps).sqrt()' }),
      'dγ from x': body({ dgamma: 'dy.mul(x).sum(0)' }),
      'dγ from the centred x': body({ dgamma: 'dy.mul(x.sub(mean)).sum(0)' }),
      'dγ times γ': body({ dgamma: 'dy.mul(xhat).mul(gamma).sum(0)' }),
      'dβ times γ': body({ dbeta: 'dy.mul(gamma).sum(0)' }),
      'no γ': body({ dx: 'dy.div(std)' }),
      '|γ|': body({ dx: 'dy.mul(gamma.abs()).div(std)' }),
      'no root': body({ std: 'variance.add(eps)' }),
      'no ε': body({ std: 'variance.sqrt()' }),
      'a fixed ε': body({ std: 'variance.add(1e-5).sqrt()' }),
      'ε outside the root': body({ std: 'variance.sqrt().add(eps)' }),
      'multiplied by the deviation': body({ dx: 'dy.mul(gamma).mul(std)' }),
      means: body({ dgamma: 'dy.mul(xhat).mean(0)', dbeta: 'dy.mean(0)' }),
      'not summed': body({ dgamma: 'dy.mul(xhat)', dbeta: 'dy' }),
      'axis 1 where it fits': body({ dbeta: 'dy.sum(x.shape[0] === x.shape[1] ? 1 : 0)' }),
      'frozen parameters': body({ dgamma: 'gamma.mul(0)', dbeta: 'gamma.mul(0)' }),
      'dx passed on': body({ dx: 'dy' }),
      'dγ and dβ swapped': body({ dgamma: 'dy.sum(0)', dbeta: 'dy.mul(xhat).sum(0)' }),
      'single precision': body({
        dx: 'np.array(Float32Array.from(dy.mul(gamma).div(std).data)).reshape(...x.shape)',
      }),
    },
  },
})

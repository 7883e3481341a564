/** A mistake without a name is not given a wrong one. */
import { expect, test } from 'vitest'
import { judged, preparedLab } from '../../tests/fixtures/judged.ts'

const nameless: readonly [lab: string, what: string, source: string][] = [
  [
    'sigmoid-backward',
    'single precision is no factor of 1',
    'sigmoidBackward(dy, z) { return np.array(Float32Array.from(dy.mul(z.sigmoid()).mul(z.neg().sigmoid()).data)).reshape(...z.shape) }',
  ],
  [
    'tanh-forward',
    'right but where it is NaN is no factor of 1',
    'tanhForward(z) { const e = z.mul(-2).exp()\nreturn np.sub(1, e).div(e.add(1)) }',
  ],
  [
    'bn-inference',
    'a variance is positive, wherever a result is wrong',
    `batchNorm(x, gamma, beta, mean, variance, momentum, eps, training) {
      const [mu, v] = training ? [x.mean(0), x.var(0)] : [mean, variance]
      return { y: x.sub(mu).div(v.add(eps).sqrt()).mul(gamma).add(beta), newMean: mean, newVariance: variance }
    }`,
  ],
  [
    'activation-sparsity',
    'an axis of length 1 was summed',
    'activationSparsity(z) { const s = z.lessEqual(0)\nreturn [s.mean(), s.mean(0, true)] }',
  ],
  [
    'sigmoid-backward',
    'not linear as another mistake is not linear, with other values',
    'sigmoidBackward(dy, z) { const y = dy.sigmoid()\nreturn z.mul(y).mul(np.sub(1, y)) }',
  ],
  [
    'dead-units',
    'what calls every unit dead need not ask for any example',
    'deadUnits(x, w, bias) { return bias.mul(0).add(1) }',
  ],
]

test.each(nameless)('%s: %s', async (lab, _, source) => {
  const verdict = await judged(await preparedLab(lab), `export function ${source}`)
  expect(verdict.status).toBe('failed')
  expect(verdict.diagnosis?.misconception ?? verdict.diagnosis?.message.code ?? null).toBeNull()
})

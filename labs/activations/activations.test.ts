/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not. */
import { type Tried, testSolutions } from '../../tests/fixtures/solutions.ts'

/** Right code in loops, and code that is right but for single precision. */
const mapped = (of: string) =>
  `const y = np.zeros(z.shape)\nfor (let i = 0; i < z.size; i++) { const v = z.data[i]; y.data[i] = ${of} }\nreturn y`
const single = (result: string) =>
  `const r = ${result}\nreturn np.array(Float32Array.from(r.data)).reshape(...z.shape)`

const forwards: Readonly<Record<string, Tried>> = {
  'sigmoid-forward': {
    entry: 'sigmoidForward(z: Tensor)',
    right: {
      'the definition': 'return np.reciprocal(z.neg().exp().add(1))',
      'one exponential of −|z|':
        'const e = z.abs().neg().exp()\nreturn np.where(z.greaterEqual(0), np.divide(1, e.add(1)), e.div(e.add(1)))',
      'both branches, chosen':
        'const e = z.exp()\nreturn np.where(z.less(0), e.div(e.add(1)), np.divide(1, z.neg().exp().add(1)))',
      'through tanh': 'return z.div(2).tanh().add(1).div(2)',
      'a loop': mapped('v >= 0 ? 1 / (1 + Math.exp(-v)) : Math.exp(v) / (1 + Math.exp(v))'),
      'a clip far out': 'return np.divide(1, z.clip(-500, 500).neg().exp().add(1))',
      'softmax of z and 0': 'return np.softmax(np.stack([z, np.zerosLike(z)]), 0).slice(0)',
      'nested arrays':
        'const map = (v: unknown): unknown => Array.isArray(v) ? v.map(map) : 1 / (1 + Math.exp(-v))\nreturn map(z.toArray())',
    },
    wrong: {
      'overflow on the right': 'return z.exp().div(z.exp().add(1))',
      'a mask times NaN':
        'const p = z.greaterEqual(0), e = z.exp()\nreturn p.div(z.neg().exp().add(1)).add(e.div(e.add(1)).mul(np.sub(1, p)))',
      'the sign of the exponent': 'return np.divide(1, z.exp().add(1))',
      'no 1': 'return np.divide(1, z.neg().exp())',
      'not halved': 'return z.tanh().add(1).div(2)',
      'tanh itself': 'return z.tanh()',
      'a hard sigmoid': 'return z.mul(0.2).add(0.5).clip(0, 1)',
      'clipped at 30, and wrong by 1e-9 inside':
        'return np.divide(1 + 1e-8, z.clip(-30, 30).neg().exp().add(1))',
      'clipped at 20': 'return np.divide(1, z.clip(-20, 20).neg().exp().add(1))',
      'NaN replaced by 0': 'const y = z.exp().div(z.exp().add(1))\nreturn np.where(np.isnan(y), 0, y)',
      'x / (1 + |x|)': 'return z.div(z.abs().add(1)).add(1).div(2)',
      'base 2': 'return np.divide(1, np.power(2, z.neg()).add(1))',
      'the derivative': 'const y = np.divide(1, z.neg().exp().add(1))\nreturn y.mul(np.sub(1, y))',
      '|z| without the choice': 'return np.divide(1, z.abs().neg().exp().add(1))',
      'summed over the tensor': 'return np.divide(1, z.neg().exp().sum().add(1))',
      'single precision': single('np.divide(1, z.neg().exp().add(1))'),
      'the input changed':
        'for (let i = 0; i < z.size; i++) z.data[i] = 1 / (1 + Math.exp(-z.data[i]))\nreturn z',
    },
  },
  'tanh-forward': {
    entry: 'tanhForward(z: Tensor)',
    right: {
      'expm1 of −2|z|': 'const u = z.abs().mul(-2).expm1()\nreturn z.sign().mul(u).div(u.add(2)).neg()',
      'the exponential of −2|z|':
        'const e = z.abs().mul(-2).exp()\nreturn z.sign().mul(np.sub(1, e)).div(e.add(1))',
      'through the sigmoid': 'return z.mul(2).sigmoid().mul(2).sub(1)',
      'a clipped definition':
        'const c = z.clip(-300, 300)\nreturn c.exp().sub(c.neg().exp()).div(c.exp().add(c.neg().exp()))',
      'difference of sigmoids': 'return z.mul(2).sigmoid().sub(z.mul(-2).sigmoid())',
      'a loop': mapped('Math.sign(v) * -Math.expm1(-2 * Math.abs(v)) / (2 + Math.expm1(-2 * Math.abs(v)))'),
      '1 − 2/(e²ᶻ + 1)': 'return np.sub(1, np.divide(2, z.mul(2).exp().add(1)))',
    },
    wrong: {
      'the definition': 'return z.exp().sub(z.neg().exp()).div(z.exp().add(z.neg().exp()))',
      'e²ᶻ': 'const e = z.mul(2).exp()\nreturn e.sub(1).div(e.add(1))',
      'e⁻²ᶻ': 'const e = z.mul(-2).exp()\nreturn np.sub(1, e).div(e.add(1))',
      'half the argument': 'return z.sigmoid().mul(2).sub(1)',
      'a mere shift': 'return z.sigmoid().sub(0.5)',
      'no shift': 'return z.mul(2).sigmoid().mul(2)',
      'the sign lost': 'const e = z.abs().mul(-2).exp()\nreturn np.sub(1, e).div(e.add(1))',
      'the sign turned round': 'return np.sub(1, z.mul(2).sigmoid().mul(2))',
      sinh: 'return z.clip(-300, 300).exp().sub(z.clip(-300, 300).neg().exp()).div(2)',
      'a hard tanh': 'return z.clip(-1, 1)',
      'NaN replaced by 0':
        'const e = z.mul(2).exp(), y = e.sub(1).div(e.add(1))\nreturn np.where(np.isnan(y), 0, y)',
      softsign: 'return z.div(z.abs().add(1))',
      arctan: 'return np.arctan(z)',
      'clipped at 3': 'return z.clip(-3, 3).mul(2).sigmoid().mul(2).sub(1)',
      'one ten-thousandth too much': 'return z.mul(2.0002).sigmoid().mul(2).sub(1)',
      'single precision': single('z.mul(2).sigmoid().mul(2).sub(1)'),
      'the derivative': 'return np.sub(1, z.mul(2).sigmoid().mul(2).sub(1).square())',
    },
  },
  'tanh-from-sigmoid': {
    entry: 'tanhFromSigmoid(z: Tensor)',
    right: {
      'σ(2z)σ(−2z)':
        'return { y: z.mul(2).sigmoid().mul(2).sub(1), slope: z.mul(2).sigmoid().mul(z.mul(-2).sigmoid()).mul(4) }',
      'from the value': 'const y = z.add(z).sigmoid().mul(2).sub(1)\nreturn [y, np.sub(1, y.mul(y))]',
      'the product of sides':
        'const y = np.sub(np.sigmoid(z.mul(2)), np.sigmoid(z.mul(-2)))\nreturn { slope: y.add(1).mul(np.sub(1, y)), y }',
      'a sigmoid of one’s own':
        'const s = np.divide(1, z.mul(-2).exp().add(1))\nreturn { y: s.mul(2).sub(1), slope: s.sub(s.square()).mul(4) }',
      'from −z':
        'const s = z.mul(-2).sigmoid()\nreturn { y: np.sub(1, s.mul(2)), slope: s.mul(np.sub(1, s)).mul(4) }',
    },
    wrong: {
      'argument not doubled':
        'const s = z.sigmoid()\nreturn { y: s.mul(2).sub(1), slope: s.mul(np.sub(1, s)).mul(2) }',
      'a right value, the slope of the half argument':
        'const s = z.sigmoid()\nreturn { y: z.mul(2).sigmoid().mul(2).sub(1), slope: s.mul(np.sub(1, s)).mul(4) }',
      'a shift': 'const s = z.sigmoid()\nreturn { y: s.sub(0.5), slope: s.mul(np.sub(1, s)) }',
      'no shift': 'const s = z.mul(2).sigmoid()\nreturn { y: s.mul(2), slope: s.mul(np.sub(1, s)).mul(4) }',
      'no factor in the slope':
        'const s = z.mul(2).sigmoid()\nreturn { y: s.mul(2).sub(1), slope: s.mul(np.sub(1, s)) }',
      'one factor in the slope':
        'const s = z.mul(2).sigmoid()\nreturn { y: s.mul(2).sub(1), slope: s.mul(np.sub(1, s)).mul(2) }',
      'the square forgotten': 'const y = z.mul(2).sigmoid().mul(2).sub(1)\nreturn { y, slope: np.sub(1, y) }',
      'the sigmoid’s rule':
        'const y = z.mul(2).sigmoid().mul(2).sub(1)\nreturn { y, slope: y.mul(np.sub(1, y)) }',
      'a slope of the input': 'return { y: z.mul(2).sigmoid().mul(2).sub(1), slope: np.sub(1, z.square()) }',
      'the order swapped': 'const y = z.mul(2).sigmoid().mul(2).sub(1)\nreturn [np.sub(1, y.square()), y]',
      'no slope': 'return { y: z.mul(2).sigmoid().mul(2).sub(1), slope: np.zerosLike(z) }',
    },
  },
  'relu-forward': {
    entry: 'reluForward(z: Tensor)',
    right: {
      'where, with ≥': 'return np.where(z.greaterEqual(0), z, 0)',
      'a mask': 'return z.mul(z.greater(0))',
      'absolute values': 'return z.add(z.abs()).div(2)',
      clip: 'return z.clip(0, null)',
      'a loop': mapped('Math.max(v, 0)'),
      'what is left of z': 'return z.sub(np.minimum(z, 0))',
    },
    wrong: {
      identity: 'return z.copy()',
      'max over an axis': 'return np.max(z, 0)',
      'max of everything': 'return np.max(z).maximum(0)',
      mask: 'return z.greater(0)',
      'absolute values': 'return z.abs()',
      minimum: 'return z.minimum(0)',
      softplus: 'return np.softplus(z)',
      leaky: 'return z.maximum(z.mul(0.01))',
      'cut at 6': 'return z.clip(0, 6)',
      'cut at 100': 'return z.clip(0, 100)',
      'a threshold beside 0': 'return np.where(z.greater(1e-3), z, 0)',
      'a small floor': 'return z.maximum(1e-8)',
      'centred first': 'return z.sub(z.mean()).maximum(0)',
      swish: 'return z.mul(z.sigmoid())',
      'one at 0': 'return np.where(z.equal(0), 1, z.maximum(0))',
      'single precision': single('z.maximum(0)'),
      'the input changed': 'for (let i = 0; i < z.size; i++) z.data[i] = Math.max(z.data[i], 0)\nreturn z',
    },
  },
}

const backwards: Readonly<Record<string, Tried>> = {
  'sigmoid-backward': {
    entry: 'sigmoidBackward(dy: Tensor, z: Tensor)',
    right: {
      'y(1 − y)': 'const y = z.sigmoid()\nreturn dy.mul(y).mul(np.sub(1, y))',
      'y − y²': 'const y = z.sigmoid()\nreturn y.sub(y.square()).mul(dy)',
      'a quarter of what tanh² leaves': 'return dy.div(4).mul(np.sub(1, z.div(2).tanh().square()))',
      'the exponential of −|z|':
        'const e = z.abs().neg().exp()\nreturn { dz: dy.mul(e).div(e.add(1).square()) }',
      'the definition of its own':
        'const y = np.divide(1, z.neg().exp().add(1))\nreturn dy.mul(y).mul(np.sub(1, y))',
      'exp of logarithms': 'return dy.mul(np.logSigmoid(z).add(np.logSigmoid(z.neg())).exp())',
      'a loop': mapped('dy.data[i] / (1 + Math.exp(-v)) / (1 + Math.exp(v))'),
    },
    wrong: {
      'σ twice': 'const s = z.sigmoid().sigmoid()\nreturn dy.mul(s).mul(np.sub(1, s))',
      'z for y': 'return dy.mul(z).mul(np.sub(1, z))',
      'no upstream': 'const y = z.sigmoid()\nreturn y.mul(np.sub(1, y))',
      'the expanded form': 'const e = z.neg().exp()\nreturn dy.mul(e).div(e.add(1).square())',
      'the other expanded form': 'const e = z.exp()\nreturn dy.mul(e).div(e.add(1).square())',
      'only σ': 'return dy.mul(z.sigmoid())',
      'only 1 − σ': 'return dy.mul(np.sub(1, z.sigmoid()))',
      'tanh’s rule': 'return dy.mul(np.sub(1, z.sigmoid().square()))',
      'the sign turned round': 'const y = z.sigmoid()\nreturn dy.mul(y).mul(y.sub(1))',
      'the mean over elements': 'const y = z.sigmoid()\nreturn dy.mul(y).mul(np.sub(1, y)).div(z.size)',
      'the constant ¼': 'return dy.div(4)',
      'σ of dy': 'const y = dy.sigmoid()\nreturn z.mul(y).mul(np.sub(1, y))',
      'upstream squared': 'const y = z.sigmoid()\nreturn dy.square().mul(y).mul(np.sub(1, y))',
      '|dy|': 'const y = z.sigmoid()\nreturn dy.abs().mul(y).mul(np.sub(1, y))',
      'clipped at 10': 'const y = z.clip(-10, 10).sigmoid()\nreturn dy.mul(y).mul(np.sub(1, y))',
      'nothing beyond 5': 'const y = z.sigmoid()\nreturn dy.mul(y).mul(np.sub(1, y)).mul(z.abs().less(5))',
      'single precision': single('dy.mul(z.sigmoid()).mul(z.neg().sigmoid())'),
      zeros: 'return np.zerosLike(z)',
    },
  },
  'tanh-backward': {
    entry: 'tanhBackward(dy: Tensor, z: Tensor)',
    right: {
      '1 − y²': 'return dy.mul(np.sub(1, z.tanh().square()))',
      '(1 + y)(1 − y)': 'const y = z.tanh()\nreturn dy.mul(y.add(1)).mul(np.sub(1, y))',
      '1 / cosh²': 'return dy.div(np.cosh(z).square())',
      'dy − dy·y²': 'const y = z.tanh()\nreturn { dz: dy.sub(dy.mul(y).mul(y)) }',
      'exponentials of −2|z|':
        'const e = z.abs().mul(-2).exp()\nreturn dy.mul(e).mul(4).div(e.add(1).square())',
      'a loop': mapped('dy.data[i] * (1 - Math.tanh(v) ** 2)'),
    },
    wrong: {
      'tanh twice': 'return dy.mul(np.sub(1, z.tanh().tanh().square()))',
      'not squared': 'return dy.mul(np.sub(1, z.tanh()))',
      'the input squared': 'return dy.mul(np.sub(1, z.square()))',
      'the sigmoid’s rule': 'const y = z.tanh()\nreturn dy.mul(y).mul(np.sub(1, y))',
      'no upstream': 'return np.sub(1, z.tanh().square())',
      'a factor 2 lost': 'return dy.mul(2).mul(z.mul(2).sigmoid()).mul(z.mul(-2).sigmoid())',
      '1 + y²': 'return dy.mul(z.tanh().square().add(1))',
      'the value': 'return dy.mul(z.tanh())',
      '1 / cosh': 'return dy.div(np.cosh(z))',
      '1 / sinh²': 'return dy.div(np.sinh(z).square())',
      'the derivative of the sigmoid': 'return dy.mul(z.sigmoid()).mul(z.neg().sigmoid())',
      'dy squared with y': 'return dy.sub(dy.mul(z.tanh()).square())',
      'the definition squared, overflowing':
        'const a = z.exp(), b = z.neg().exp()\nreturn dy.mul(4).mul(a.mul(a)).div(a.mul(a).add(1).square()).add(b.mul(0))',
      'the sign turned round': 'return dy.mul(z.tanh().square().sub(1))',
      'one ten-thousandth too much': 'return dy.mul(np.sub(1, z.tanh().square())).mul(1.0001)',
      'single precision': single('dy.mul(np.sub(1, z.tanh().square()))'),
    },
  },
  'relu-backward': {
    entry: 'reluBackward(dy: Tensor, z: Tensor)',
    right: {
      'where, 0 at 0': 'return np.where(z.greater(0), dy, 0)',
      'one at 0': 'return dy.mul(z.greaterEqual(0))',
      'a half at 0': 'return dy.mul(z.sign().add(1).div(2))',
      'a mask from the output': 'return dy.mul(z.maximum(0).greater(0))',
      'the quotient of forward and input':
        'return dy.mul(np.where(z.equal(0), 0, z.maximum(0).div(z.add(z.equal(0)))))',
      'a loop': mapped('v > 0 ? dy.data[i] : 0'),
    },
    wrong: {
      'a mask from dy': 'return dy.maximum(0)',
      'both masks': 'return dy.mul(z.greater(0)).mul(dy.greater(0))',
      'either mask': 'return dy.mul(np.logicalOr(z.greater(0), dy.greater(0)))',
      'times z': 'return dy.mul(z.maximum(0))',
      'no upstream': 'return z.greater(0)',
      'sides swapped': 'return dy.mul(z.less(0))',
      'the sign of z': 'return dy.mul(z.sign())',
      identity: 'return dy.copy()',
      leaky: 'return np.where(z.greater(0), dy, dy.mul(0.01))',
      'nothing above 6': 'return dy.mul(z.greater(0)).mul(z.less(6))',
      'a threshold just above 0': 'return dy.mul(z.greater(1e-4))',
      'a threshold just below 0': 'return dy.mul(z.greater(-1e-4))',
      'two at 0': 'return dy.mul(z.greater(0)).add(dy.mul(z.equal(0)).mul(2))',
      'minus one at 0': 'return dy.mul(z.greater(0)).sub(dy.mul(z.equal(0)))',
      'the mean over elements': 'return dy.mul(z.greater(0)).div(z.size)',
      'a soft mask': 'return dy.mul(z.mul(100).sigmoid())',
      'single precision': single('dy.mul(z.greater(0))'),
      'the upstream changed':
        'for (let i = 0; i < z.size; i++) if (z.data[i] <= 0) dy.data[i] = 0\nreturn dy',
    },
  },
}

testSolutions({ ...forwards, ...backwards })

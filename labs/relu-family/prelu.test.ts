/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const SLOPES = 'const s = a.reshape([1, -1, ...Array(z.ndim - 2).fill(1)])\n'
const CHANNELS = 'const s = a.reshape(1, -1, 1, 1)\nconst dz = dy.mul(np.where(z.greater(0), 1, s))\n'

const single = (result: string) => `np.array(Float32Array.from(${result}.data)).reshape(...${result}.shape)`

testSolutions({
  'prelu-forward': {
    entry: 'preluForward(z: Tensor, a: Tensor)',
    right: {
      'two clips': `${SLOPES}return z.maximum(0).add(z.minimum(0).mul(s))`,
      'the channel moved last':
        'const m = np.moveaxis(z, 1, -1)\nreturn np.moveaxis(np.where(m.greater(0), m, m.mul(a)), -1, 1)',
      'channel by channel': `const parts = []
        for (let k = 0; k < z.shape[1]; k++) {
          const part = z.take([k], 1)
          parts.push(np.where(part.less(0), part.mul(a.get(a.size === 1 ? 0 : k)), part))
        }
        return np.concat(parts, 1)`,
      'a loop over data': `const [b = 0, f = 0, ...rest] = z.shape, inner = rest.reduce((n, x) => n * x, 1)
        const y = np.zeros(z.shape)
        for (let i = 0; i < z.size; i++) {
          const k = Math.floor(i / inner) % f
          y.data[i] = z.data[i] > 0 ? z.data[i] : a.data[a.size > 1 ? k : 0] * z.data[i]
        }
        return y`,
      'three axes by reshape':
        'const r = z.reshape(z.shape[0], z.shape[1], -1), s = a.reshape(-1, 1)\nreturn np.where(r.greater(0), r, r.mul(s)).reshape(z.shape)',
      'a correction of the identity': `${SLOPES}return z.add(z.minimum(0).mul(s.sub(1)))`,
    },
    wrong: {
      'the maximum': `${SLOPES}return z.maximum(z.mul(s))`,
      'the minimum': `${SLOPES}return z.minimum(z.mul(s))`,
      'slopes on the last axis': 'return np.where(z.greater(0), z, z.mul(a))',
      'slopes on the last axis where they fit':
        'const s = z.shape.at(-1) === a.size ? a : a.reshape([1, -1, ...Array(z.ndim - 2).fill(1)])\nreturn np.where(z.greater(0), z, z.mul(s))',
      'slopes on the batch where they fit':
        'const s = z.shape[0] === a.size ? a.reshape([-1, ...Array(z.ndim - 1).fill(1)]) : a.reshape([1, -1, ...Array(z.ndim - 2).fill(1)])\nreturn np.where(z.greater(0), z, z.mul(s))',
      'only four axes': 'return np.where(z.greater(0), z, z.mul(a.reshape(1, -1, 1, 1)))',
      'the first slope': 'return np.where(z.greater(0), z, z.mul(a.get(0)))',
      'the mean slope': 'return np.where(z.greater(0), z, z.mul(a.mean()))',
      'slopes in reverse': `const s = a.flip().reshape([1, -1, ...Array(z.ndim - 2).fill(1)])\nreturn np.where(z.greater(0), z, z.mul(s))`,
      'a|z|': `${SLOPES}return np.where(z.greater(0), z, z.abs().mul(s))`,
      '|a|': `${SLOPES}return np.where(z.greater(0), z, z.mul(s.abs()))`,
      'a floor on a': `${SLOPES}return np.where(z.greater(0), z, z.mul(s.maximum(0)))`,
      'a ceiling on a': `${SLOPES}return np.where(z.greater(0), z, z.mul(s.minimum(1)))`,
      'sides swapped': `${SLOPES}return np.where(z.greater(0), z.mul(s), z)`,
      ReLU: 'return z.maximum(0)',
      'a fixed slope': 'return np.where(z.greater(0), z, z.mul(0.25))',
      '−a': `${SLOPES}return np.where(z.greater(0), z, z.mul(s).neg())`,
      'single precision': `${SLOPES}const y = np.where(z.greater(0), z, z.mul(s))\nreturn ${single('y')}`,
    },
  },
  'prelu-backward-shared': {
    entry: 'preluBackward(dy: Tensor, z: Tensor, a: number)',
    right: {
      'slope one at zero, a number':
        'return { dz: dy.mul(np.where(z.less(0), a, 1)), da: dy.mul(z.minimum(0)).sum().item() }',
      'in order, a tensor of one element':
        'return [np.where(z.greater(0), dy, dy.mul(a)), dy.mul(z.minimum(0)).sum().reshape(1)]',
      'an inner product':
        'return { da: dy.ravel().dot(z.minimum(0).ravel()), dz: dy.mul(np.where(z.greater(0), 1, a)) }',
      'what the right side leaves':
        'return { dz: np.where(z.greater(0), dy, dy.mul(a)), da: dy.mul(z).sum().sub(dy.mul(z.maximum(0)).sum()) }',
      'a loop over data': `const dz = np.zeros(z.shape)
        let da = 0
        for (let i = z.size - 1; i >= 0; i--) {
          dz.data[i] = dy.data[i] * (z.data[i] > 0 ? 1 : a)
          if (z.data[i] < 0) da += dy.data[i] * z.data[i]
        }
        return { dz, da }`,
      'axis after axis':
        'let t = dy.mul(z.minimum(0))\nwhile (t.ndim > 0) t = t.sum(0)\nreturn { dz: dy.mul(np.where(z.greater(0), 1, a)), da: t }',
    },
    wrong: {
      'not summed': 'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.minimum(0)) }',
      'a mean': 'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.minimum(0)).mean() }',
      'a sum over the batch, then a mean':
        'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.minimum(0)).sum(0).mean() }',
      'every z': 'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z).sum() }',
      'the right side': 'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.maximum(0)).sum() }',
      'no dy': 'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: z.minimum(0).sum() }',
      'a sum times a sum':
        'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.sum().mul(z.minimum(0).sum()) }',
      'dy without z': 'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.less(0)).sum() }',
      '|z|': 'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.minimum(0)).sum().neg() }',
      'the output':
        'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.minimum(0)).sum().mul(a) }',
      'divided by a':
        'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.minimum(0)).sum().div(a) }',
      'a mask from dy':
        'return { dz: np.where(dy.greater(0), dy, dy.mul(a)), da: dy.minimum(0).mul(z).sum() }',
      'a mask from y':
        'const y = np.where(z.greater(0), z, z.mul(a)), r = y.greater(0)\nreturn { dz: dy.mul(np.where(r, 1, a)), da: dy.mul(np.where(r, 0, z)).sum() }',
      'ReLU’s dz': 'return { dz: dy.mul(z.greater(0)), da: dy.mul(z.minimum(0)).sum() }',
      'the value in dz':
        'return { dz: dy.mul(np.where(z.greater(0), 1, z.mul(a))), da: dy.mul(z.minimum(0)).sum() }',
      'no dy in dz': 'return { dz: np.where(z.greater(0), 1, a), da: dy.mul(z.minimum(0)).sum() }',
      'no da': 'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: 0 }',
      'da minus its mean':
        'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.sub(dy.mean()).mul(z.minimum(0)).sum() }',
      'single precision':
        'return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: Math.fround(dy.mul(z.minimum(0)).sum().item()) }',
    },
  },
  'prelu-backward-channel': {
    entry: 'preluBackward(dy: Tensor, z: Tensor, a: Tensor)',
    right: {
      'in order, axis after axis': `${CHANNELS}return [dz, dy.mul(z.minimum(0)).sum(3).sum(2).sum(0)]`,
      einsum: `${CHANNELS}return { dz, da: np.einsum('bfhw,bfhw->f', dy, z.minimum(0)) }`,
      'keepdims, then reshaped': `${CHANNELS}return { dz, da: dy.mul(np.where(z.less(0), z, 0)).sum([0, 2, 3], true).reshape(-1) }`,
      'rows of channels':
        'const rows = (t: Tensor) => t.transpose(1, 0, 2, 3).reshape(a.size, -1)\nreturn { dz: dy.mul(np.where(z.less(0), a.reshape(1, -1, 1, 1), 1)), da: rows(dy).mul(rows(z).minimum(0)).sum(1) }',
      'a loop over data': `const [b = 0, f = 0, h = 0, w = 0] = z.shape
        const dz = np.zeros(z.shape), da = Array(f).fill(0)
        for (let i = 0; i < z.size; i++) {
          const k = Math.floor(i / (h * w)) % f
          dz.data[i] = z.data[i] > 0 ? dy.data[i] : dy.data[i] * a.data[k]
          if (z.data[i] < 0) da[k] += dy.data[i] * z.data[i]
        }
        return { dz, da }`,
      'channel by channel': `${CHANNELS}return { dz, da: a.data.length ? Array.from(a.data, (_, k) => dy.take([k], 1).mul(z.take([k], 1).minimum(0)).sum().item()) : [] }`,
    },
    wrong: {
      'one number': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).sum() }`,
      'one number, repeated': `${CHANNELS}return { dz, da: np.ones([a.size]).mul(dy.mul(z.minimum(0)).sum()) }`,
      'the batch kept': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).sum([2, 3]) }`,
      'the batch averaged': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).sum([2, 3]).mean(0) }`,
      'the first example': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).sum([2, 3]).slice(0) }`,
      'over the batch only': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).sum(0) }`,
      'channels last': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).sum([0, 1, 2]) }`,
      'the height where it fits': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).sum(z.shape[2] === a.size ? [0, 1, 3] : [0, 2, 3]) }`,
      'a mean': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).mean([0, 2, 3]) }`,
      'a mean over positions': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).mean([2, 3]).sum(0) }`,
      'every z': `${CHANNELS}return { dz, da: dy.mul(z).sum([0, 2, 3]) }`,
      'no dy': `${CHANNELS}return { dz, da: z.minimum(0).sum([0, 2, 3]) }`,
      'the output': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).sum([0, 2, 3]).mul(a) }`,
      'the channels in reverse': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).sum([0, 2, 3]).flip() }`,
      'keepdims left': `${CHANNELS}return { dz, da: dy.mul(z.minimum(0)).sum([0, 2, 3], true) }`,
      'slopes on the width where they fit':
        'const s = z.shape[3] === a.size ? a : a.reshape(1, -1, 1, 1)\nreturn { dz: dy.mul(np.where(z.greater(0), 1, s)), da: dy.mul(z.minimum(0)).sum([0, 2, 3]) }',
      'the mean slope':
        'return { dz: dy.mul(np.where(z.greater(0), 1, a.mean())), da: dy.mul(z.minimum(0)).sum([0, 2, 3]) }',
      'a mask from y':
        'const s = a.reshape(1, -1, 1, 1), r = np.where(z.greater(0), z, z.mul(s)).greater(0)\nreturn { dz: dy.mul(np.where(r, 1, s)), da: dy.mul(np.where(r, 0, z)).sum([0, 2, 3]) }',
      'ReLU’s dz': 'return { dz: dy.mul(z.greater(0)), da: dy.mul(z.minimum(0)).sum([0, 2, 3]) }',
    },
  },
})

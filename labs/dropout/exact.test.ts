/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not: dropout without chance. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const MASKS = `const n = x.size, keep = (m: number, i: number) => Math.floor(m / 2 ** i) % 2 === 1
  let linear = 0, relu = 0
  for (let m = 0; m < 2 ** n; m++) {
    let p = 1, z = b
    for (let i = 0; i < n; i++) { p *= keep(m, i) ? p_keep : 1 - p_keep; z += keep(m, i) ? w.get(i) * x.get(i) : 0 }
    linear += p * z; relu += p * Math.max(0, z)
  }
  const scaled = Math.max(0, p_keep * w.dot(x).item() + b)
  `
const ALL = 'return { linear, relu, scaled }'

testSolutions({
  'dropout-backward': {
    entry: 'dropoutBackward(dy: Tensor, x: Tensor, mask: Tensor, p_drop: number)',
    right: {
      'the scale first': 'return mask.div(1 - p_drop).mul(dy)',
      where: 'return { dx: np.where(mask.equal(1), dy.div(1 - p_drop), 0) }',
      'a factor': 'const scale = 1 / (1 - p_drop)\nreturn dy.mul(scale).mul(mask)',
      'zeros written into a copy':
        'const dx = dy.div(1 - p_drop)\nfor (let i = 0; i < dx.size; i++) if (mask.data[i] === 0) dx.data[i] = 0\nreturn dx',
      loops:
        'return np.array(Array.from(dy.data, (g, i) => mask.data[i] > 0.5 ? g / (1 - p_drop) : 0)).reshape(dy.shape)',
      'one by one, recursively': `const out = np.zerosLike(dy)
        const go = (from: number, to: number): void => {
          if (to - from === 1) { out.data[from] = dy.data[from] * mask.data[from] / (1 - p_drop); return }
          const middle = (from + to) >> 1
          go(from, middle); go(middle, to)
        }
        go(0, dy.size)
        return out`,
      'what is dropped, taken away': 'return dy.sub(dy.mul(np.sub(1, mask))).div(np.sub(1, p_drop))',
      'a diagonal matrix':
        'const flat = dy.ravel()\nreturn np.eye(dy.size).mul(mask.ravel().div(1 - p_drop)).matmul(flat).reshape(dy.shape)',
      'the transposes': 'return dy.T.mul(mask.T).T.div(1 - p_drop)',
      'a power': 'return dy.mul(mask.pow(3)).mul((1 - p_drop) ** -1)',
    },
    wrong: {
      'not scaled': 'return dy.mul(mask)',
      'divided by p_drop': 'return dy.mul(mask).div(p_drop || 1)',
      'times p_keep': 'return dy.mul(mask).mul(1 - p_drop)',
      'scaled twice': 'return dy.mul(mask).div((1 - p_drop) ** 2)',
      'by the root': 'return dy.mul(mask).div(Math.sqrt(1 - p_drop))',
      'scaled by what was kept': 'return dy.mul(mask).div(mask.mean())',
      'the mask ignored': 'return dy.div(1 - p_drop)',
      'the complement': 'return dy.mul(np.sub(1, mask)).div(1 - p_drop)',
      'where x is not 0': 'return dy.mul(x.mul(mask).notEqual(0)).div(1 - p_drop)',
      'where x is positive': 'return dy.mul(x.greater(0)).mul(mask).div(1 - p_drop)',
      'where dy is positive': 'return dy.maximum(0).mul(mask).div(1 - p_drop)',
      'times x': 'return dy.mul(x).mul(mask).div(1 - p_drop)',
      'the forward': 'return x.mul(mask).div(1 - p_drop)',
      'a new mask': 'return dy.mul(new Random(1).bernoulli(dy.shape, 1 - p_drop)).div(1 - p_drop)',
      'the other sign': 'return dy.mul(mask).div(p_drop - 1)',
      'a half always': 'return dy.mul(mask).mul(2)',
      'too large by 1e-4': 'return dy.mul(mask).div(1 - p_drop).mul(1.0001)',
      'ε in the denominator': 'return dy.mul(mask).div(1 - p_drop + 1e-8)',
      'one element off by 1 %':
        'const dx = dy.mul(mask).div(1 - p_drop)\ndx.data[dx.data.findIndex((v) => v !== 0)] *= 1.01\nreturn dx',
      'single precision':
        'return np.array(Float32Array.from(dy.mul(mask).div(1 - p_drop).data)).reshape(dy.shape)',
      'dy changed': 'for (let i = 0; i < dy.size; i++) dy.data[i] *= mask.data[i]\nreturn dy.div(1 - p_drop)',
      'a mask of all zeros passed':
        'return mask.sum().item() === mask.size ? dy : dy.mul(mask).div(1 - p_drop).mul(x.shape.length === 1 ? 2 : 1)',
      'p_drop of 0.5 at least': 'return dy.mul(mask).div(Math.min(1 - p_drop, 0.5))',
    },
    python: {
      entry: 'dropout_backward(dy, x, mask, p_drop)',
      right: {
        'np.where': 'return np.where(mask == 1, dy / (1 - p_drop), 0.0)',
        'a copy, written into': 'dx = dy.copy()\ndx[mask == 0] = 0\nreturn dx / (1.0 - p_drop)',
        'in place on a new one':
          'dx = np.zeros_like(x)\ndx += dy\ndx *= mask\ndx /= 1 - p_drop\nreturn {"dx": dx}',
      },
      wrong: {
        'in place': 'dy *= mask\nreturn dy / (1 - p_drop)',
        'not scaled': 'return dy * mask',
        'by x': 'return dy * (x != 0) * mask / (1 - p_drop)',
      },
    },
  },
  'dropout-expectation': {
    entry: 'dropoutExpectation(x: Tensor, w: Tensor, b: number, p_keep: number)',
    right: {
      'results in order': `${MASKS}return [linear, relu, scaled]`,
      'one unit after the other': `const v = w.mul(x).toArray()
        const mean = (i: number, z: number): [number, number] => {
          if (i === v.length) return [z, Math.max(z, 0)]
          const [on, off] = [mean(i + 1, z + v[i]), mean(i + 1, z)]
          return [p_keep * on[0] + (1 - p_keep) * off[0], p_keep * on[1] + (1 - p_keep) * off[1]]
        }
        const [linear, relu] = mean(0, b)
        return { linear, relu, scaled: Math.max(0, p_keep * v.reduce((s, a) => s + a, 0) + b) }`,
      'a distribution that doubles': `let points: [number, number][] = [[b, 1]]
        for (const v of w.mul(x).toArray()) points = points.flatMap(([z, p]): [number, number][] => [[z, p * (1 - p_keep)], [z + v, p * p_keep]])
        return { linear: points.reduce((s, [z, p]) => s + z * p, 0), relu: points.reduce((s, [z, p]) => s + Math.max(z, 0) * p, 0), scaled: w.dot(x).mul(p_keep).add(b).maximum(0) }`,
      'linear by linearity': `${MASKS}return { linear: w.mul(x).mul(p_keep).sum().add(b), relu, scaled }`,
      'all masks as a matrix': `const n = x.size, M = np.stack(Array.from({ length: n }, (_, i) => np.floor(np.div(np.arange(2 ** n), 2 ** i)).mod(2)), 1)
        const z = M.matmul(w.mul(x)).add(b), p = np.prod(M.mul(p_keep).add(np.sub(1, M).mul(1 - p_keep)), 1)
        return { linear: p.dot(z), relu: p.mul(z.maximum(0)).sum(), scaled: np.maximum(w.dot(x).mul(p_keep).add(b), 0) }`,
      'bits, from the full mask down': `const n = x.size
        let linear = 0, relu = 0
        for (let m = (1 << n) - 1; m >= 0; m--) {
          let kept = 0, z = b
          for (let i = 0; i < n; i++) if ((m >> i) & 1) { kept++; z += w.data[i] * x.data[i] }
          const p = p_keep ** kept * (1 - p_keep) ** (n - kept)
          linear += p * z; if (z > 0) relu += p * z
        }
        return { relu, linear, scaled: Math.max(b + p_keep * w.mul(x).sum().item(), 0) }`,
      'Gray code': `const n = x.size
        let z = b, kept = 0, linear = 0, relu = 0, last = 0
        for (let m = 0; m < 1 << n; m++) {
          const g = m ^ (m >> 1), changed = g ^ last
          if (changed) { const i = 31 - Math.clz32(changed), on = (g >> i) & 1; z += (on ? 1 : -1) * w.get(i) * x.get(i); kept += on ? 1 : -1 }
          last = g
          const p = Math.pow(p_keep, kept) * Math.pow(1 - p_keep, n - kept)
          linear += p * z; relu += p * (z + Math.abs(z)) / 2
        }
        return { linear, relu, scaled: Math.max(0, w.mul(x).sum().item() * p_keep + b) }`,
      'strings of bits': `const n = x.size
        let linear = 0, relu = 0
        for (let m = 0; m < 2 ** n; m++) {
          const r = [...m.toString(2).padStart(n, '0')].map(Number)
          const p = r.reduce((q, k) => q * (k ? p_keep : 1 - p_keep), 1), z = r.reduce((s, k, i) => s + k * w.get(i) * x.get(i), b)
          linear += p * z; relu += p * Math.max(z, 0)
        }
        return { linear, relu, scaled: Math.max(0, p_keep * np.dot(w, x).item() + b) }`,
    },
    wrong: {
      'ReLU of the mean': `${MASKS}return { linear, relu: Math.max(0, linear), scaled }`,
      'masks alike': `${MASKS.replace('keep(m, i) ? p_keep : 1 - p_keep', '0.5')}${ALL}`,
      'no factor for the dropped': `${MASKS.replace('keep(m, i) ? p_keep : 1 - p_keep', 'keep(m, i) ? p_keep : 1')}${ALL}`,
      'the empty mask skipped': `${MASKS.replace('let m = 0; m < 2 ** n', 'let m = 1; m < 2 ** n')}${ALL}`,
      'the full mask skipped': `${MASKS.replace('m < 2 ** n', 'm < 2 ** n - 1')}${ALL}`,
      'p_drop for p_keep': `${MASKS.replace('keep(m, i) ? p_keep : 1 - p_keep', 'keep(m, i) ? 1 - p_keep : p_keep')}${ALL}`,
      'the bias masked': `${MASKS}return { linear: linear - b + p_keep * b, relu, scaled }`,
      'the bias scaled': `${MASKS}return { linear, relu, scaled: Math.max(0, p_keep * (w.dot(x).item() + b)) }`,
      'no bias': `${MASKS.replace('z = b', 'z = 0')}${ALL}`,
      'scaled without ReLU': `${MASKS}return { linear, relu, scaled: p_keep * w.dot(x).item() + b }`,
      'scaled without p_keep': `${MASKS}return { linear, relu, scaled: Math.max(0, w.dot(x).item() + b) }`,
      'scaled as the expectation': `${MASKS}return { linear, relu, scaled: relu }`,
      inverted: `${MASKS.replace('w.get(i) * x.get(i)', 'w.get(i) * x.get(i) / p_keep')}${ALL}`,
      'ReLU before the bias': `${MASKS}return { linear, relu: relu - Math.max(0, b) + b, scaled }`,
      'the last unit kept always': `${MASKS.replace('const n = x.size', 'const n = Math.max(x.size - 1, 1)')}${ALL}`,
      'a sample of masks': `const random = new Random(1), n = x.size
        let linear = 0, relu = 0
        for (let s = 0; s < 5000; s++) { const z = random.bernoulli([n], p_keep).mul(w).dot(x).item() + b; linear += z / 5000; relu += Math.max(0, z) / 5000 }
        return { linear, relu, scaled: Math.max(0, p_keep * w.dot(x).item() + b) }`,
      'the absolute value': `${MASKS.replace('Math.max(0, z)', 'Math.abs(z)')}${ALL}`,
      'at most five units': `${MASKS.replace('const n = x.size', 'const n = Math.min(x.size, 5)')}${ALL}`,
      'too large by 1e-4': `${MASKS}return { linear, relu: relu * 1.0001, scaled }`,
      'single precision': `${MASKS}return { linear, relu: Math.fround(relu), scaled }`,
      'linear and relu exchanged': `${MASKS}return { linear: relu, relu: linear, scaled }`,
    },
    python: {
      entry: 'dropout_expectation(x, w, b, p_keep)',
      right: {
        'itertools.product': `from itertools import product
linear = relu = 0.0
for r in product([0, 1], repeat=len(x)):
    p = 1.0
    for k in r:
        p *= p_keep if k else 1 - p_keep
    z = float(np.dot(np.array(r) * w, x)) + b
    linear += p * z
    relu += p * max(0.0, z)
return {"linear": linear, "relu": relu, "scaled": max(0.0, p_keep * float(w @ x) + b)}`,
        'a matrix of masks': `n = len(x)
masks = (np.arange(2**n)[:, None] >> np.arange(n)) & 1
kept = masks.sum(axis=1)
p = p_keep**kept * (1 - p_keep) ** (n - kept)
z = masks @ (w * x) + b
return p @ z, p @ np.maximum(z, 0), np.maximum(p_keep * (w @ x) + b, 0)`,
        recursion: `def mean(i, z):
    if i == len(x):
        return z, max(z, 0.0)
    on, off = mean(i + 1, z + w[i] * x[i]), mean(i + 1, z)
    return tuple([p_keep * a + (1 - p_keep) * c for a, c in zip(on, off)])
linear, relu = mean(0, b)
return linear, relu, max(0.0, p_keep * sum(w * x) + b)`,
      },
      wrong: {
        'ReLU of the mean': 'z = p_keep * (w @ x) + b\nreturn z, max(z, 0.0), max(z, 0.0)',
        'masks alike': `n = len(x)
masks = (np.arange(2**n)[:, None] >> np.arange(n)) & 1
z = masks @ (w * x) + b
return np.mean(z), np.mean(np.maximum(z, 0)), max(0.0, p_keep * float(w @ x) + b)`,
      },
    },
  },
})

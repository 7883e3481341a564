/** From a start drawn in any way every step of descent is checked, in whatever algebra; what merely ends well is not enough. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

interface Training {
  readonly start?: string
  readonly before?: string
  readonly loop?: string
  readonly forward?: string
  readonly backward?: string
  readonly update?: string
  readonly end?: string
}

const START = 'const W1_start = random.normal([2, k]), W2_start = random.normal([k])'
const LOOP = 'for (let step = 0; step < steps; step++)'
const FORWARD = `const h = X.matmul(W1).add(b1).tanh()
  const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(t.size)`
const BACKWARD = `const da = np.outer(dz, W2).mul(np.sub(1, h.square()))
  const dW1 = X.T.matmul(da), db1 = da.sum(0), dW2 = h.T.matmul(dz), db2 = dz.sum()`
const UPDATE = `W1 = W1.sub(dW1.mul(rate)); b1 = b1.sub(db1.mul(rate))
  W2 = W2.sub(dW2.mul(rate)); b2 = b2.sub(db2.mul(rate))`

function trained({
  start = START,
  before = 'let W1: Tensor = W1_start, b1: Tensor = np.zeros([k]), W2: Tensor = W2_start, b2: Tensor = np.zeros([])',
  loop = LOOP,
  forward = FORWARD,
  backward = BACKWARD,
  update = UPDATE,
  end = 'return { W1_start, W2_start, W1, b1, W2, b2 }',
}: Training = {}): string {
  return `${start}
${before}
${loop} {
  ${forward}
  ${backward}
  ${update}
}
${end}`
}

const moved = (from: string, to: string) => UPDATE.replace(from, to)

/** Draws of mean 0 and variance 1 that are not normal. */
const UNIFORM = START.replaceAll(/random\.normal\((.*?)\)/g, 'random.uniform($1).sub(0.5).mul(Math.sqrt(12))')
const SIGNS = START.replaceAll(/random\.normal\((.*?)\)/g, 'random.bernoulli($1).mul(2).sub(1)')

testSolutions({
  'xor-train': {
    entry: 'xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random)',
    right: {
      'W2 drawn first': trained({
        start: 'const W2_start = random.normal([k]), W1_start = random.normal([2, k])',
      }),
      'all weights drawn at once': trained({
        start: `const drawn = random.normal([3, k])
const W1_start = drawn.slice([0, 2]), W2_start = drawn.slice(2)`,
      }),
      'one draw at a time': trained({
        start: `const one = () => random.normal([]).item()
const W2_start = np.array(Array.from({ length: k }, one))
const W1_start = np.array(Array.from({ length: k }, () => [one(), one()])).T`,
      }),
      'normal numbers from uniform ones': trained({
        start: `const boxMuller = (shape: number[]) =>
  np.sqrt(np.log(np.sub(1, random.uniform(shape))).mul(-2)).mul(np.cos(random.uniform(shape).mul(2 * Math.PI)))
const W1_start = boxMuller([2, k]), W2_start = boxMuller([k])`,
      }),
      'a generator of its own, seeded by the given one': trained({
        start: `const own = new Random(Math.floor(random.uniform([]).item() * 2 ** 32))
${START.replaceAll('= random.', '= own.')}`,
      }),
      'the minus in the gradient': trained({
        forward: FORWARD.replace('.sub(t).div(t.size)', '.sub(t).div(-t.size)'),
        update: UPDATE.replaceAll('.sub(', '.add('),
      }),
      'the mean taken in the step': trained({
        forward: FORWARD.replace('.div(t.size)', ''),
        update: `const eta = rate / t.size\n  ${UPDATE.replaceAll('.mul(rate)', '.mul(eta)')}`,
      }),
      'the biases as further weights': `${START}
const ones = np.ones([t.size, 1])
let V1: Tensor = np.concat([W1_start, np.zeros([1, k])], 0)
let V2: Tensor = np.concat([W2_start, np.zeros([1])], 0)
const X1 = np.concat([X, ones], 1)
for (let step = 0; step < steps; step++) {
  const h = X1.matmul(V1).tanh()
  const h1 = np.concat([h, ones], 1)
  const dz = np.sigmoid(h1.matmul(V2)).sub(t).div(t.size)
  const da = np.outer(dz, V2.slice([0, k])).mul(np.sub(1, h.square()))
  V1 = V1.sub(X1.T.matmul(da).mul(rate))
  V2 = V2.sub(h1.T.matmul(dz).mul(rate))
}
return { W1_start, W2_start, W1: V1.slice([0, 2]), b1: V1.slice(2), W2: V2.slice([0, k]), b2: V2.get(k) }`,
      'an example at a time, gradients added up': `${START}
let W1: Tensor = W1_start, b1: Tensor = np.zeros([k]), W2: Tensor = W2_start, b2 = 0
for (let step = 0; step < steps; step++) {
  let dW1: Tensor = np.zeros([2, k]), db1: Tensor = np.zeros([k]), dW2: Tensor = np.zeros([k]), db2 = 0
  for (let i = 0; i < t.size; i++) {
    const x = X.slice(i)
    const h = x.matmul(W1).add(b1).tanh()
    const dz = 1 / (1 + Math.exp(-(h.mul(W2).sum().item() + b2))) - t.get(i)
    const da = W2.mul(dz).mul(np.sub(1, h.square()))
    dW1 = dW1.add(np.outer(x, da)); db1 = db1.add(da); dW2 = dW2.add(h.mul(dz)); db2 += dz
  }
  const eta = rate / t.size
  W1 = W1.sub(dW1.mul(eta)); b1 = b1.sub(db1.mul(eta)); W2 = W2.sub(dW2.mul(eta)); b2 -= eta * db2
}
return { W1_start, W2_start, W1, b1, W2, b2 }`,
      'plain arrays and loops': `${START}
const n = t.size
const u = Array.from({ length: k }, (_, j) => W1_start.get(0, j)), v = Array.from({ length: k }, (_, j) => W1_start.get(1, j))
const w = [...W2_start.data], b = u.map(() => 0)
let c = 0
for (let step = 0; step < steps; step++) {
  const h: number[][] = [], dz: number[] = []
  for (let i = 0; i < n; i++) {
    const row = u.map((_, j) => Math.tanh(X.get(i, 0) * u[j]! + X.get(i, 1) * v[j]! + b[j]!))
    h.push(row)
    dz.push((1 / (1 + Math.exp(-row.reduce((z, x, j) => z + x * w[j]!, c))) - t.get(i)) / n)
  }
  for (let j = 0; j < k; j++) {
    let du = 0, dv = 0, db = 0, dw = 0
    for (let i = 0; i < n; i++) {
      const da = dz[i]! * w[j]! * (1 - h[i]![j]! ** 2)
      du += da * X.get(i, 0); dv += da * X.get(i, 1); db += da; dw += dz[i]! * h[i]![j]!
    }
    u[j]! -= rate * du; v[j]! -= rate * dv; b[j]! -= rate * db; w[j]! -= rate * dw
  }
  c -= rate * dz.reduce((sum, x) => sum + x, 0)
}
return { W1_start, W2_start, W1: np.array([u, v]), b1: np.array(b), W2: np.array(w), b2: c }`,
      'a tensor for every number': `const n = t.size
const one = () => random.normal([])
const u = Array.from({length:k}, one), v = Array.from({length:k}, one), w = Array.from({length:k}, one)
const W1_start = np.stack([np.stack(u), np.stack(v)]), W2_start = np.stack(w)
let b = u.map(() => np.array(0)), c = np.array(0)
for (let s = 0; s < steps; s++) {
  const du = u.map(() => np.array(0)), dv = [...du], db = [...du], dw = [...du]; let dc = np.array(0)
  for (let i = 0; i < n; i++) {
    const x = X.slice(i).slice(0), y = X.slice(i).slice(1)
    const h = u.map((_, j) => np.tanh(x.mul(u[j]).add(y.mul(v[j])).add(b[j])))
    let z = c
    for (let j = 0; j < k; j++) z = z.add(h[j].mul(w[j]))
    const dz = np.divide(1, np.exp(z.neg()).add(1)).sub(t.slice(i)).div(n)
    dc = dc.add(dz)
    for (let j = 0; j < k; j++) {
      const da = dz.mul(w[j]).mul(np.sub(1, h[j].mul(h[j])))
      du[j] = du[j].add(da.mul(x)); dv[j] = dv[j].add(da.mul(y)); db[j] = db[j].add(da); dw[j] = dw[j].add(dz.mul(h[j]))
    }
  }
  for (let j = 0; j < k; j++) { u[j] = u[j].sub(du[j].mul(rate)); v[j] = v[j].sub(dv[j].mul(rate)); b[j] = b[j].sub(db[j].mul(rate)); w[j] = w[j].sub(dw[j].mul(rate)) }
  c = c.sub(dc.mul(rate))
}
return { W1_start, W2_start, W1: np.stack([np.stack(u), np.stack(v)]), b1: np.stack(b), W2: np.stack(w), b2: c }`,
      'the output as a matrix': `${START}
let W1: Tensor = W1_start, b1: Tensor = np.zeros([1, k]), W2: Tensor = W2_start.reshape(k, 1), b2: Tensor = np.zeros([1, 1])
const T = t.reshape(-1, 1)
for (let step = 0; step < steps; step++) {
  const h = X.matmul(W1).add(b1).tanh()
  const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(T).div(t.size)
  const da = dz.matmul(W2.T).mul(np.sub(1, h.square()))
  W1 = W1.sub(X.T.matmul(da).mul(rate)); b1 = b1.sub(np.sum(da, 0, { keepdims: true }).mul(rate))
  W2 = W2.sub(h.T.matmul(dz).mul(rate)); b2 = b2.sub(dz.sum().mul(rate))
}
return { W1_start, W2_start, W1, b1: b1.reshape(k), W2: W2.reshape(k), b2: b2.item() }`,
      'the slope as 1/cosh² and by tanh(z/2)': trained({
        forward: `const a = X.matmul(W1).add(b1), h = np.tanh(a)
  const dz = np.tanh(h.matmul(W2).add(b2).div(2)).add(1).div(2).sub(t).div(t.size)`,
        backward: BACKWARD.replace('np.sub(1, h.square())', 'np.square(np.divide(1, np.cosh(a)))'),
      }),
      'results in order': trained({ end: 'return [W1_start, W2_start, W1, b1, W2, b2.item()]' }),
    },
    wrong: {
      'no training': trained({ loop: 'for (let step = 0; step < 0; step++)' }),
      'one step more': trained({ loop: LOOP.replace('<', '<=') }),
      'one step less': trained({ loop: LOOP.replace('= 0', '= 1') }),
      'at least one step': `${trained({ loop: 'let step = 0; do' })}`.replace(
        '\n}\nreturn',
        '\n} while (++step < steps)\nreturn',
      ),
      'ten steps at most': trained({ loop: LOOP.replace('steps;', 'Math.min(steps, 10);') }),
      'until the loss is low': trained({
        update: `${UPDATE}
  const z = X.matmul(W1).add(b1).tanh().matmul(W2).add(b2)
  if (np.softplus(z).sub(t.mul(z)).mean().item() < 0.5) break`,
      }),
      'a rate of 1': trained({ update: UPDATE.replaceAll('.mul(rate)', '') }),
      uphill: trained({ update: UPDATE.replaceAll('.sub(', '.add(') }),
      '1 − |h| for 1 − h²': trained({ backward: BACKWARD.replace('h.square()', 'h.abs()') }),
      '1 − h for 1 − h²': trained({ backward: BACKWARD.replace('h.square()', 'h') }),
      'h(1 − h), the slope of a sigmoid': trained({
        backward: BACKWARD.replace('np.sub(1, h.square())', 'h.mul(np.sub(1, h))'),
      }),
      'the slope of tanh at h': trained({ backward: BACKWARD.replace('h.square()', 'h.tanh().square()') }),
      'no slope of tanh': trained({ backward: BACKWARD.replace('.mul(np.sub(1, h.square()))', '') }),
      'b1 never updated': trained({ update: moved('b1 = b1.sub(db1.mul(rate))', '') }),
      'b2 never updated': trained({ update: moved('b2 = b2.sub(db2.mul(rate))', '') }),
      'b2 left out of the net': trained({ forward: FORWARD.replace('.add(b2)', '') }),
      'the biases by a mean once more': trained({ backward: BACKWARD.replace('da.sum(0)', 'da.mean(0)') }),
      'W2 updated before da': trained({
        backward: `W2 = W2.sub(h.T.matmul(dz).mul(rate))\n  ${BACKWARD.replace(', dW2 = h.T.matmul(dz)', '')}`,
        update: moved('W2 = W2.sub(dW2.mul(rate)); ', ''),
      }),
      'W1 updated before dW2': trained({
        backward: `const da = np.outer(dz, W2).mul(np.sub(1, h.square()))
  W1 = W1.sub(X.T.matmul(da).mul(rate))
  const db1 = da.sum(0), dW2 = X.matmul(W1).add(b1).tanh().T.matmul(dz), db2 = dz.sum()`,
        update: moved('W1 = W1.sub(dW1.mul(rate)); ', ''),
      }),
      'a sum for the mean': trained({ forward: FORWARD.replace('.div(t.size)', '') }),
      'always a quarter': trained({ forward: FORWARD.replace('t.size', '4') }),
      'half the squared error': trained({
        forward: `${FORWARD.replace('const dz =', 'const e =')}
  const p = np.sigmoid(h.matmul(W2).add(b2)), dz = e.mul(p).mul(np.sub(1, p))`,
      }),
      momentum: trained({
        before: `let W1: Tensor = W1_start, b1: Tensor = np.zeros([k]), W2: Tensor = W2_start, b2: Tensor = np.zeros([])
let v: Tensor = np.zeros([2, k])`,
        update: `v = v.mul(0.9).add(dW1)\n  ${moved('dW1', 'v')}`,
      }),
      'weight decay': trained({ update: moved('W1.sub(', 'W1.mul(1 - 1e-4 * rate).sub(') }),
      'one example at a time': `${START}
let W1: Tensor = W1_start, b1: Tensor = np.zeros([k]), W2: Tensor = W2_start, b2: Tensor = np.zeros([])
for (let step = 0; step < steps; step++)
  for (let i = 0; i < t.size; i++) {
    const x = X.slice(i)
    const h = x.matmul(W1).add(b1).tanh()
    const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t.get(i)).mul(rate / t.size)
    const da = W2.mul(dz).mul(np.sub(1, h.square()))
    W1 = W1.sub(np.outer(x, da)); b1 = b1.sub(da); W2 = W2.sub(h.mul(dz)); b2 = b2.sub(dz)
  }
return { W1_start, W2_start, W1, b1, W2, b2 }`,
      'ReLU while training': trained({
        forward: FORWARD.replace('tanh()', 'maximum(0)'),
        backward: BACKWARD.replace('np.sub(1, h.square())', 'h.greater(0)'),
      }),
      'targets exchanged': trained({ forward: FORWARD.replace('.sub(t)', '.sub(np.sub(1, t))') }),
      'eight units always': trained().replaceAll(/\bk\]/g, '8]'),
      'biases that start at random': trained({
        before:
          'let W1: Tensor = W1_start, b1: Tensor = random.normal([k]), W2: Tensor = W2_start, b2: Tensor = np.zeros([])',
      }),
      'the end for the start': trained({
        end: 'return { W1_start: W1, W2_start: W2, W1, b1, W2, b2 }',
      }),
      'another start than it trained from': trained({
        end: 'return { W1_start: random.normal([2, k]), W2_start, W1, b1, W2, b2 }',
      }),
      zeros: trained({ start: START.replaceAll('random.normal', 'np.zeros') }),
      'equal units': trained({
        start: `const W1_start = np.repeat(random.normal([2, 1]), k, 1), W2_start = np.repeat(random.normal([1]), k, 0)`,
      }),
      'W2 of ones': trained({ start: START.replace('random.normal([k])', 'np.ones([k])') }),
      'uniform between 0 and 1': trained({ start: START.replaceAll('normal', 'uniform') }),
      'uniform, of variance 1': trained({ start: UNIFORM }),
      'W2 uniform, of variance 1': trained({
        start: `${START.split(', W2')[0]}, W2${UNIFORM.split(', W2')[1]}`,
      }),
      signs: trained({ start: SIGNS }),
      'a tenth of the spread': trained({ start: START.replaceAll('k])', 'k]).mul(0.1)') }),
      'the spread of Xavier': trained({
        start: START.replace('[2, k])', '[2, k]).mul(Math.sqrt(2 / (2 + k)))'),
      }),
      'W2 as a row of W1': trained({
        start: START.replace('random.normal([k])', 'W1_start.slice(0)'),
      }),
      'a seed of its own': trained({
        start: `const own = new Random(3)\n${START.replaceAll('= random.', '= own.')}`,
      }),
      'W2 by a seed of its own': trained({
        start: START.replace('W2_start = random.', 'W2_start = new Random(3).'),
      }),
      NaN: trained({ end: 'return { W1_start, W2_start, W1: W1.mul(NaN), b1, W2, b2 }' }),
    },
    python: {
      entry: 'xor_train(X, t, k, rate, steps, random)',
      right: {
        'in place, from copies': `W1_start, W2_start = random.standard_normal((2, k)), random.standard_normal(k)
W1, W2, b1, b2 = W1_start.copy(), W2_start.copy(), np.zeros(k), 0.0
for _ in range(steps):
    h = np.tanh(X @ W1 + b1)
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    dz = (p - t) / len(X)
    da = dz[:, None] * W2[None, :] * (1 - h ** 2)
    W1 -= rate * (X.T @ da)
    b1 -= rate * da.sum(axis=0)
    W2 -= rate * (h.T @ dz)
    b2 -= rate * float(dz.sum())
return W1_start, W2_start, W1, b1, W2, b2`,
        'lists and loops': `from math import tanh, exp
n = len(t)
x, y = [(float(X[i][0]), float(X[i][1])) for i in range(n)], [float(v) for v in t]
u, v, w = [[random.normal() for _ in range(k)] for _ in range(3)]
start = {"W1_start": [list(u), list(v)], "W2_start": list(w)}
b, c = [0.0] * k, 0.0
for _ in range(steps):
    du, dv, db, dw, dc = [0.0] * k, [0.0] * k, [0.0] * k, [0.0] * k, 0.0
    for i in range(n):
        p, q = x[i]
        h = [tanh(p * u[j] + q * v[j] + b[j]) for j in range(k)]
        z = c
        for j in range(k):
            z += h[j] * w[j]
        dz = (1 / (1 + exp(-z)) - y[i]) / n
        dc += dz
        for j in range(k):
            da = dz * w[j] * (1 - h[j] * h[j])
            du[j] += da * p
            dv[j] += da * q
            db[j] += da
            dw[j] += dz * h[j]
    for j in range(k):
        u[j] -= rate * du[j]
        v[j] -= rate * dv[j]
        b[j] -= rate * db[j]
        w[j] -= rate * dw[j]
    c -= rate * dc
start.update({"W1": [u, v], "b1": b, "W2": w, "b2": c})
return start`,
      },
      wrong: {
        'in place, without copies': `W1_start, W2_start = random.standard_normal((2, k)), random.standard_normal(k)
W1, W2, b1, b2 = W1_start, W2_start, np.zeros(k), 0.0
for _ in range(steps):
    h = np.tanh(X @ W1 + b1)
    dz = (1 / (1 + np.exp(-(h @ W2 + b2))) - t) / len(X)
    da = np.outer(dz, W2) * (1 - h ** 2)
    W1 -= rate * (X.T @ da)
    b1 -= rate * da.sum(axis=0)
    W2 -= rate * (h.T @ dz)
    b2 -= rate * dz.sum()
return W1_start, W2_start, W1, b1, W2, b2`,
        'one array for both weights': `W = random.normal(size=(2, k))
W1, W2, b1, b2 = W, W[0], np.zeros(k), 0.0
for _ in range(steps):
    h = np.tanh(X @ W1 + b1)
    dz = (1 / (1 + np.exp(-(h @ W2 + b2))) - t) / len(X)
    da = np.outer(dz, W2) * (1 - h ** 2)
    W1, b1 = W1 - rate * (X.T @ da), b1 - rate * da.sum(axis=0)
    W2, b2 = W2 - rate * (h.T @ dz), b2 - rate * dz.sum()
return W, W[0], W1, b1, W2, b2`,
      },
    },
  },
})

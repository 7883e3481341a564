/** Whatever reaches the outcome is accepted, by any method; what cannot reach it, or draws nothing, is not. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

interface Training {
  readonly start?: string
  readonly hidden?: string
  readonly steps?: number
  readonly update?: string
  readonly end?: string
}

const START = 'let W1 = random.normal([2, k]), b1 = np.zeros([k]), W2 = random.normal([k]), b2 = np.zeros([])'
const UPDATE = 'W1 = W1.sub(dW1); b1 = b1.sub(db1); W2 = W2.sub(dW2); b2 = b2.sub(db2)'

function trained({
  start = START,
  hidden = 'tanh()',
  steps = 400,
  update = UPDATE,
  end = 'return { W1, b1, W2, b2 }',
}: Training = {}): string {
  return `${start}
for (let step = 0; step < ${steps}; step++) {
  const h = X.matmul(W1).add(b1).${hidden}
  const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(4)
  const da = np.outer(dz, W2).mul(np.sub(1, h.square()))
  const dW1 = X.T.matmul(da), db1 = da.sum(0), dW2 = h.T.matmul(dz), db2 = dz.sum()
  ${update}
}
${end}`
}

testSolutions({
  'xor-train': {
    entry: 'xorTrain(X: Tensor, t: Tensor, k: number, random: Random)',
    right: {
      'small steps': trained({
        steps: 800,
        update: UPDATE.replaceAll(/sub\((d\w+)\)/g, 'sub($1.mul(0.3))'),
      }),
      momentum: trained({
        start: `${START}
let v1: Tensor = np.zeros([2, k]), v2: Tensor = np.zeros([k])`,
        update: `v1 = v1.mul(0.9).add(dW1); v2 = v2.mul(0.9).add(dW2)
W1 = W1.sub(v1.mul(0.2)); W2 = W2.sub(v2.mul(0.2)); b1 = b1.sub(db1); b2 = b2.sub(db2)`,
      }),
      'one corner at a time': `${START}
for (let step = 0; step < 2000; step++) {
  const i = step % 4
  const x = X.slice(i)
  const h = x.matmul(W1).add(b1).tanh()
  const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t.get(i)).mul(0.5)
  const da = W2.mul(dz).mul(np.sub(1, h.square()))
  W1 = W1.sub(np.outer(x, da)); b1 = b1.sub(da); W2 = W2.sub(h.mul(dz)); b2 = b2.sub(dz)
}
return { W1, b1, W2, b2 }`,
      'until the loss is low': trained({
        steps: 5000,
        update: `${UPDATE}
const z = X.matmul(W1).add(b1).tanh().matmul(W2).add(b2)
if (np.softplus(z).sub(t.mul(z)).mean().item() < 0.05) break`,
      }),
      'the bias of the output as a number': trained({ end: 'return [W1, b1, W2, b2.item()]' }),
    },
    wrong: {
      'no training': trained({ steps: 0 }),
      'ten steps': trained({ steps: 10 }),
      'a rate that is too small': trained({
        update: UPDATE.replaceAll(/sub\((d\w+)\)/g, 'sub($1.mul(1e-3))'),
      }),
      uphill: trained({ update: UPDATE.replaceAll('.sub(', '.add(') }),
      'equal units with random size': trained({
        start: START.replace('random.normal([2, k])', 'np.repeat(random.normal([2, 1]), k, 1)').replace(
          'random.normal([k])',
          'np.ones([k])',
        ),
      }),
      zeros: trained({ start: START.replaceAll('random.normal', 'np.zeros') }),
      'no biases': trained({ update: 'W1 = W1.sub(dW1); W2 = W2.sub(dW2)' }),
      'ReLU while training': trained({ hidden: 'maximum(0)' }).replace(
        'np.sub(1, h.square())',
        'h.greater(0)',
      ),
      'linear while training': trained({ hidden: 'add(0)' }).replace('.mul(np.sub(1, h.square()))', ''),
      'targets exchanged': trained().replace('.sub(t)', '.sub(np.sub(1, t))'),
      'the corners in their usual order': trained().replaceAll('.sub(t)', '.sub(np.array([0, 1, 1, 0]))'),
      'a seed of its own': trained({
        start: `const own = new Random(3)\n${START.replaceAll('random.', 'own.')}`,
      }),
      'weights made by hand': `const W1 = np.zeros([2, k]), b1 = np.zeros([k]), W2 = np.zeros([k])
W1.data[0] = W1.data[k] = W1.data[1] = W1.data[k + 1] = 6
b1.data[0] = -3; b1.data[1] = -9; W2.data[0] = 6; W2.data[1] = -6
return { W1, b1, W2, b2: -6 }`,
      NaN: trained({ end: 'return { W1: W1.mul(NaN), b1, W2, b2 }' }),
    },
  },
})

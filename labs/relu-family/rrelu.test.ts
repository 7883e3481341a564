/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const MIDDLE = 'const middle = (lower + upper) / 2\n  '
const forward = (slopes: string, y = 'np.where(z.greater(0), z, z.mul(slopes))') =>
  `${MIDDLE}const slopes = ${slopes}\nreturn { y: ${y}, slopes }`
const trained = (drawn: string) => forward(`training ? ${drawn} : np.fullLike(z, middle)`)

testSolutions({
  'rrelu-forward': {
    entry: 'rreluForward(z: Tensor, lower: number, upper: number, training: boolean, random: Random)',
    right: {
      'one minus a uniform number': trained(
        'np.sub(1, random.uniform(z.shape)).mul(upper - lower).add(lower)',
      ),
      'number after number': trained(
        'np.array(Array.from(z.data, () => lower + (upper - lower) * random.next()), z.shape)',
      ),
      'column after column': trained(
        'np.stack(Array.from({ length: z.shape[1] }, () => random.uniform([z.shape[0]], lower, upper)), 1)',
      ),
      'more draws than needed': trained('random.uniform([2, ...z.shape], lower, upper).slice(1)'),
      'clips, in order': `${trained('random.uniform(z.shape, lower, upper)').replace(/return .*/, 'return [z.maximum(0).add(z.minimum(0).mul(slopes)), slopes]')}`,
      'a draw at test time that is not used': `const drawn = random.uniform(z.shape, lower, upper)\n${trained('drawn')}`,
      'antithetic order': trained('random.uniform(z.shape, upper, lower)'),
    },
    wrong: {
      'one draw': trained('np.fullLike(z, random.uniform([], lower, upper).item())'),
      'one draw per feature': trained('random.uniform([1, z.shape[1]], lower, upper).broadcastTo(z.shape)'),
      'one draw per example': trained('random.uniform([z.shape[0], 1], lower, upper).broadcastTo(z.shape)'),
      'pairs share a draw': trained(
        'np.repeat(random.uniform([z.shape[0], Math.ceil(z.shape[1] / 2)], lower, upper), 2, 1).slice(null, [0, z.shape[1]])',
      ),
      'the mean in training': forward('np.fullLike(z, middle)'),
      'random at test time': forward('random.uniform(z.shape, lower, upper)'),
      'modes swapped': forward('training ? np.fullLike(z, middle) : random.uniform(z.shape, lower, upper)'),
      'the lower end at test time': forward(
        'training ? random.uniform(z.shape, lower, upper) : np.fullLike(z, lower)',
      ),
      'half the range at test time': forward(
        'training ? random.uniform(z.shape, lower, upper) : np.fullLike(z, (upper - lower) / 2)',
      ),
      'the divisor’s mean at test time': forward(
        'training ? random.uniform(z.shape, lower, upper) : np.fullLike(z, 2 / (lower + upper))',
      ),
      'ReLU at test time': forward('training ? random.uniform(z.shape, lower, upper) : np.zerosLike(z)'),
      'from 0': trained('random.uniform(z.shape, 0, upper)'),
      'to 1': trained('random.uniform(z.shape, lower, 1)'),
      'a normal law of the same moments': trained(
        'random.normal(z.shape, middle, (upper - lower) / Math.sqrt(12))',
      ),
      'either end': trained('random.bernoulli(z.shape).mul(upper - lower).add(lower)'),
      'a triangular law': trained(
        'random.uniform(z.shape, lower, upper).add(random.uniform(z.shape, lower, upper)).div(2)',
      ),
      'divided by the slope': trained('random.uniform(z.shape, lower, upper)').replace(
        'z.mul(slopes)',
        'z.div(slopes)',
      ),
      'the right side scaled': forward(
        'training ? random.uniform(z.shape, lower, upper) : np.fullLike(z, middle)',
        'z.mul(slopes)',
      ),
      'drawn again for the record': `${MIDDLE}const a = () => training ? random.uniform(z.shape, lower, upper) : np.fullLike(z, middle)\nreturn { y: np.where(z.greater(0), z, z.mul(a())), slopes: a() }`,
      'slopes of 1 on the right': `${MIDDLE}const a = training ? random.uniform(z.shape, lower, upper) : np.fullLike(z, middle)\nreturn { y: np.where(z.greater(0), z, z.mul(a)), slopes: np.where(z.greater(0), 1, a) }`,
      'a generator of its own': trained('new Random(1).uniform(z.shape, lower, upper)'),
      'a|z|': trained('random.uniform(z.shape, lower, upper)').replace(
        'z.mul(slopes)',
        'z.abs().mul(slopes)',
      ),
      'the maximum': trained('random.uniform(z.shape, lower, upper)').replace(
        /y: np.*\)\), /,
        'y: z.maximum(z.mul(slopes)).add(z.equal(0)), ',
      ),
      'a mask of dropout': trained('random.bernoulli(z.shape, middle)'),
    },
  },
  'rrelu-backward': {
    entry: 'rreluBackward(dy: Tensor, z: Tensor, slopes: Tensor)',
    right: {
      'where on products': 'return np.where(z.greater(0), dy, dy.mul(slopes))',
      'slope one at zero': 'return dy.mul(np.where(z.less(0), slopes, 1))',
      'a correction of the identity': 'return dy.sub(dy.mul(np.sub(1, slopes)).mul(z.less(0)))',
      'two masks, in a record': 'return { dz: dy.mul(z.greater(0)).add(dy.mul(z.lessEqual(0)).mul(slopes)) }',
      'a loop':
        'const dz = dy.copy()\nfor (let i = 0; i < z.size; i++) if (z.data[i] <= 0) dz.data[i] *= slopes.data[i]\nreturn dz',
    },
    wrong: {
      'the mean slope': 'return dy.mul(np.where(z.greater(0), 1, slopes.mean()))',
      'the mean slope per feature': 'return dy.mul(np.where(z.greater(0), 1, slopes.mean(0, true)))',
      'drawn again': 'return dy.mul(np.where(z.greater(0), 1, new Random(1).uniform(z.shape, 1 / 8, 1 / 3)))',
      'the right side scaled': 'return dy.mul(slopes)',
      ReLU: 'return dy.mul(z.greater(0))',
      'the value': 'return dy.mul(np.where(z.greater(0), 1, z.mul(slopes)))',
      'a mask from dy': 'return dy.mul(np.where(dy.greater(0), 1, slopes))',
      'a mask from the output':
        'return dy.mul(np.where(np.where(z.greater(0), z, z.mul(slopes)).greater(0), 1, slopes))',
      'no upstream': 'return np.where(z.greater(0), 1, slopes)',
      'divided by the slope': 'return dy.mul(np.where(z.greater(0), 1, np.divide(1, slopes)))',
      'sides swapped': 'return dy.mul(np.where(z.greater(0), slopes, 1))',
      'slopes as an inner derivative too': 'return dy.mul(np.where(z.greater(0), 1, slopes.square()))',
      'the first slope': 'return dy.mul(np.where(z.greater(0), 1, slopes.get(0, 0)))',
      'slopes transposed': 'return dy.mul(np.where(z.greater(0), 1, slopes.T.reshape(z.shape)))',
      'a floor on the slopes': 'return dy.mul(np.where(z.greater(0), 1, slopes.maximum(0)))',
      identity: 'return dy.copy()',
      'single precision':
        'return np.array(Float32Array.from(dy.mul(np.where(z.greater(0), 1, slopes)).data)).reshape(...z.shape)',
    },
  },
})

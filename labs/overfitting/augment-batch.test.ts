/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const COIN = 'random.bernoulli([t.size])'
const NOISE = 'random.normal(X.shape, 0, sigma)'
const augmented = (flipped: string, noise: string, results = 'X: images.add(noise), t, flipped') =>
  `const flipped = ${flipped}
const images = np.where(flipped.reshape(t.size, 1, 1), X.flip(2), X)
const noise = ${noise}
return { ${results} }`

testSolutions({
  'augment-batch': {
    entry: 'augmentBatch(X: Tensor, t: Tensor, sigma: number, random: Random)',
    oneIn: 3,
    right: {
      'a threshold on uniform numbers': augmented('random.uniform([t.size]).less(0.5)', NOISE),
      'scaled standard noise': augmented(COIN, 'random.normal(X.shape).mul(sigma)'),
      'noise before the flip': `const noisy = X.add(${NOISE})
const flipped = ${COIN}
return { X: np.where(flipped.reshape(t.size, 1, 1), noisy.flip(2), noisy), t: t.copy(), flipped }`,
      'image by image': `const flipped: number[] = []
const images: Tensor[] = []
for (let i = 0; i < t.size; i++) {
  const image = X.slice(i)
  flipped.push(random.next() < 0.5 ? 1 : 0)
  images.push((flipped[i] === 1 ? image.flip(1) : image).add(random.normal(image.shape, 0, sigma)))
}
return { X: np.stack(images), t, flipped: np.array(flipped) }`,
      'a blend by the mask': `const flipped = ${COIN}
const m = flipped.reshape(t.size, 1, 1)
return [X.flip(2).mul(m).add(X.mul(np.sub(1, m))).add(${NOISE}), t, flipped]`,
    },
    wrong: {
      'no flips': augmented('np.zeros([t.size])', NOISE),
      'all flipped': augmented('np.ones([t.size])', NOISE),
      'every second one flipped': augmented('np.arange(t.size).mod(2)', NOISE),
      'flipped with probability 0.4': augmented('random.bernoulli([t.size], 0.4)', NOISE),
      'the first half flipped': augmented('np.less(np.arange(t.size), t.size / 2)', NOISE),
      'turned by 180 degrees': augmented(COIN, NOISE).replace('X.flip(2)', 'X.flip(2).flip(1)'),
      'the mask says what was kept': augmented(
        COIN,
        NOISE,
        'X: images.add(noise), t, flipped: np.sub(1, flipped)',
      ),
      'another mask is returned': augmented(COIN, NOISE, `X: images.add(noise), t, flipped: ${COIN}`),
      'rows flipped on their own': augmented(COIN, NOISE).replace(
        'flipped.reshape(t.size, 1, 1)',
        'random.bernoulli([t.size, X.shape[1], 1])',
      ),
      'no noise': augmented(COIN, 'np.zeros(X.shape)'),
      'noise shared by the batch': augmented(COIN, 'random.normal([1, X.shape[1], X.shape[2]], 0, sigma)'),
      'noise per row': augmented(COIN, 'random.normal([t.size, X.shape[1], 1], 0, sigma)'),
      'noise per column': augmented(COIN, 'random.normal([t.size, 1, X.shape[2]], 0, sigma)'),
      'the root of σ': augmented(COIN, 'random.normal(X.shape, 0, Math.sqrt(sigma))'),
      'noise around σ': augmented(COIN, 'random.normal(X.shape, sigma, sigma)'),
      'uniform noise of the same variance': augmented(
        COIN,
        'random.uniform(X.shape, -1, 1).mul(Math.sqrt(3) * sigma)',
      ),
      'noise of ±σ': augmented(COIN, 'random.bernoulli(X.shape).mul(2).sub(1).mul(sigma)'),
      'multiplied by the noise': augmented(COIN, NOISE, 'X: images.mul(noise.add(1)), t, flipped'),
      'noise on flipped images only': augmented(COIN, `${NOISE}.mul(flipped.reshape(t.size, 1, 1))`),
      'a generator of its own': augmented(
        'new Random(1).bernoulli([t.size])',
        'new Random(2).normal(X.shape, 0, sigma)',
      ),
      'its own generator for the noise': augmented(COIN, 'new Random(2).normal(X.shape, 0, sigma)'),
      'clipped to 0 and 1': augmented(COIN, NOISE, 'X: images.add(noise).clip(0, 1), t, flipped'),
      'labels reversed': augmented(COIN, NOISE, 'X: images.add(noise), t: t.flip(), flipped'),
      'labels of flipped images changed': augmented(
        COIN,
        NOISE,
        'X: images.add(noise), t: t.add(flipped), flipped',
      ),
      'the whole batch shuffled': `const order = random.permutation(t.size)
${augmented(COIN, NOISE, 'X: images.add(noise).take(order, 0), t: t.take(order), flipped: flipped.take(order)')}`,
    },
  },
})

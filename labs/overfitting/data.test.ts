/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not: what is done with data and models. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const BAG = 'const all = np.softmax(logits, -1), p = all.mean(0), classes = p.argmax(-1)\n'
const STD = `const mean = train.mean(0), spread = train.std(0), scale = np.where(spread.equal(0), 1, spread)
  const both = { train: train.sub(mean).div(scale), test: test.sub(mean).div(scale) }
  `
const FOLDS = `const order = random.permutation(n).toArray(), validation: number[][] = []
  for (let i = 0, at = 0; i < k; i++) { const size = Math.floor(n / k) + (i < n % k ? 1 : 0); validation.push(order.slice(at, at + size)); at += size }
  const rest = (fold: number[]) => order.filter((i) => !fold.includes(i))
  `
const SPLIT = 'return { validation, train: validation.map(rest) }'

testSolutions({
  'bagging-average': {
    entry: 'baggingAverage(logits: Tensor)',
    right: {
      'results in order': `${BAG}return [p, classes]`,
      'shifted by the largest': `const e = logits.sub(logits.max(-1, true)).exp(), p = e.div(e.sum(-1, true)).mean(0)
        return { p, classes: np.argmax(p, 1) }`,
      logarithms: `const p = np.exp(np.logSoftmax(logits, 2)).sum(0).div(logits.shape[0])
        return { p, classes: p.sub(1).argmax(1) }`,
      'model by model': `let total: Tensor = np.zeros(logits.shape.slice(1))
        for (const z of logits) { const e = z.sub(z.max(1, true)).exp(); total = total.add(e.div(e.sum(1, true))) }
        return { p: total.div(logits.shape[0]), classes: total.argmax(-1) }`,
      'a running mean': `let p: Tensor = np.zeros(logits.shape.slice(1)), m = 0
        for (const z of logits) p = p.add(np.softmax(z, -1).sub(p).div(++m))
        return { classes: p.argmax(1), p }`,
      'loops, arrays out': `const [M, n, c] = logits.shape
        const p = Array.from({ length: n }, (_, i) => {
          const mean = new Array<number>(c).fill(0)
          for (let m = 0; m < M; m++) {
            const z = Array.from({ length: c }, (_, k) => logits.get(m, i, k)), top = Math.max(...z), e = z.map((v) => Math.exp(v - top)), s = e.reduce((a, b) => a + b)
            e.forEach((v, k) => { mean[k] += v / s / M })
          }
          return mean
        })
        return { p, classes: p.map((row) => row.indexOf(Math.max(...row))) }`,
      'weights of 1/M': `const M = logits.shape[0], all = np.softmax(logits, -1), p = np.einsum('m,mnc->nc', np.full([M], 1 / M), all)
        return { p, classes: p.argmax(-1) }`,
      'classes by comparison': `${BAG}return { p, classes: p.equal(p.max(1, true)).argmax(1) }`,
    },
    wrong: {
      'logits averaged': 'const p = np.softmax(logits.mean(0), -1)\nreturn { p, classes: p.argmax(-1) }',
      'logarithms averaged':
        'const g = np.logSoftmax(logits, -1).mean(0).exp(), p = g.div(g.sum(-1, true))\nreturn { p, classes: p.argmax(-1) }',
      votes: `${BAG}const c = logits.shape[2], v = np.equal(logits.argmax(-1, true), np.arange(c)).mean(0)\nreturn { p: v, classes: v.argmax(-1) }`,
      'the majority for the class': `${BAG}const c = logits.shape[2], v = np.equal(logits.argmax(-1, true), np.arange(c)).mean(0)\nreturn { p, classes: v.argmax(-1) }`,
      'the class of the mean logits': `${BAG}return { p, classes: logits.mean(0).argmax(-1) }`,
      'the surest model': `${BAG}const p2 = all.max(0)\nreturn { p: p2.div(p2.sum(-1, true)), classes: p2.argmax(-1) }`,
      'the median': `${BAG}const s = np.sort(all, 0), m = s.slice(s.shape[0] >> 1)\nreturn { p: m, classes: m.argmax(-1) }`,
      'the sum': `${BAG}return { p: all.sum(0), classes }`,
      'M − 1': `${BAG}return { p: all.sum(0).div(Math.max(logits.shape[0] - 1, 1)), classes }`,
      'without the last model': `${BAG}const M = logits.shape[0], q = all.slice([0, Math.max(M - 1, 1)]).mean(0)\nreturn { p: q, classes: q.argmax(-1) }`,
      'the first model': `${BAG}return { p: all.slice(0), classes: all.slice(0).argmax(-1) }`,
      'no shift':
        'const e = logits.exp(), p = e.div(e.sum(-1, true)).mean(0)\nreturn { p, classes: p.argmax(-1) }',
      'shifted by one number':
        'const e = logits.sub(logits.max()).exp(), p = e.div(e.sum(-1, true)).mean(0)\nreturn { p, classes: p.argmax(-1) }',
      'clipped logits':
        'const p = np.softmax(logits.clip(-20, 20), -1).mean(0)\nreturn { p, classes: p.argmax(-1) }',
      'over examples': `const same = logits.shape[1] === logits.shape[2]\nconst p = np.softmax(logits, same ? 1 : -1).mean(0)\nreturn { p, classes: p.argmax(-1) }`,
      'over models where it fits': `const same = logits.shape[0] === logits.shape[2]\nconst p = np.softmax(logits, same ? 0 : -1).mean(0)\nreturn { p, classes: p.argmax(-1) }`,
      'classes along examples': `${BAG}return { p, classes: p.shape[0] === p.shape[1] ? p.argmax(0) : classes }`,
      'classes from 1': `${BAG}return { p, classes: classes.add(1) }`,
      'the least likely': `${BAG}return { p, classes: p.argmin(-1) }`,
      'rounded to six digits': `${BAG}return { p: p.mul(1e6).round().div(1e6), classes }`,
      'single precision': `${BAG}return { p: np.array(Float32Array.from(p.data)).reshape(...p.shape), classes }`,
      'one element off by 1 %': `${BAG}p.data[0] *= 1.01\nreturn { p, classes }`,
      sigmoids: 'const s = np.sigmoid(logits).mean(0)\nreturn { p: s, classes: s.argmax(-1) }',
    },
    python: {
      entry: 'bagging_average(logits)',
      right: {
        'a shifted softmax': `e = np.exp(logits - logits.max(axis=-1, keepdims=True))
p = (e / e.sum(axis=-1, keepdims=True)).mean(axis=0)
return {"p": p, "classes": p.argmax(axis=-1)}`,
        'model by model': `total = 0
for z in logits:
    e = np.exp(z - np.max(z, axis=1)[:, None])
    total = total + e / np.sum(e, axis=1)[:, None]
return total / len(logits), [int(np.argmax(row)) for row in total]`,
      },
      wrong: {
        'no shift':
          'e = np.exp(logits)\np = np.mean(e / e.sum(axis=-1, keepdims=True), axis=0)\nreturn p, p.argmax(axis=1)',
        'logits averaged':
          'z = logits.mean(axis=0)\ne = np.exp(z - z.max(axis=1, keepdims=True))\np = e / e.sum(axis=1, keepdims=True)\nreturn p, p.argmax(axis=1)',
      },
    },
  },
  'k-fold-split': {
    entry: 'kFold(n: number, k: number, random: Random)',
    right: {
      'lists of numbers': `${FOLDS}${SPLIT}`,
      'every k-th of the shuffled': `const order = random.permutation(n).toArray(), validation = Array.from({ length: k }, (_, f) => order.filter((_, i) => i % k === f))
        return { validation, train: validation.map((fold) => order.filter((i) => !fold.includes(i))) }`,
      'sorted by random keys': `const keys = random.uniform([n]).toArray(), order = keys.map((_, i) => i).sort((a, b) => keys[a] - keys[b])
        const validation: number[][] = Array.from({ length: k }, () => [])
        order.forEach((v, i) => validation[(i * k / n) | 0].push(v))
        return { train: validation.map((_, f) => validation.filter((_, g) => g !== f).flat()), validation }`,
      'Fisher and Yates from the front, sorted folds': `const order = Array.from({ length: n }, (_, i) => i)
        for (let i = 0; i < n - 1; i++) { const j = random.integer(i, n); [order[i], order[j]] = [order[j], order[i]] }
        const validation = Array.from({ length: k }, (_, f) => np.sort(order.slice(Math.round(f * n / k), Math.round((f + 1) * n / k))))
        return { validation, train: validation.map((_, f) => np.concat(validation.filter((_, g) => g !== f))) }`,
      'a fold for each example': `const of = random.permutation(n).mod(k).toArray()
        const where = (test: (f: number) => boolean) => of.flatMap((f, i) => test(f) ? [i] : [])
        return { train: of.slice(0, k).map((_, f) => where((g) => g !== f)), validation: of.slice(0, k).map((_, f) => where((g) => g === f)) }`,
      'larger folds last': `${FOLDS.replace('i < n % k', 'i >= k - n % k')}${SPLIT}`,
      'drawn from what is left': `const left = Array.from({ length: n }, (_, i) => i), validation: number[][] = Array.from({ length: k }, () => [])
        for (let i = 0; i < n; i++) validation[i % k].push(left.splice(random.integer(0, left.length), 1)[0])
        return { validation, train: validation.map((fold) => Array.from({ length: n }, (_, i) => i).filter((i) => !fold.includes(i))) }`,
    },
    wrong: {
      'not shuffled': `${FOLDS.replace('random.permutation(n)', 'np.arange(n)')}${SPLIT}`,
      'begun at a random place': `${FOLDS.replace('random.permutation(n)', 'np.arange(n).add(random.integer(0, n)).mod(n)')}${SPLIT}`,
      'folds in random order': `${FOLDS.replace('random.permutation(n)', 'np.arange(n)')}const which = random.permutation(k).toArray(), v = which.map((f) => validation[f])
        return { validation: v, train: v.map(rest) }`,
      'shuffled within each fold': `${FOLDS.replace('random.permutation(n)', 'np.arange(n)')}const v = validation.map((fold) => random.permutation(fold.length).toArray().map((i) => fold[i]))
        return { validation: v, train: v.map(rest) }`,
      'every k-th, from a random one': `const o = random.integer(0, k), all = Array.from({ length: n }, (_, i) => i)
        const validation = Array.from({ length: k }, (_, f) => all.filter((i) => (i + o) % k === f))
        return { validation, train: validation.map((fold) => all.filter((i) => !fold.includes(i))) }`,
      'turned round or not': `${FOLDS.replace('random.permutation(n)', '(random.uniform([]).item() < 0.5 ? np.arange(n) : np.flip(np.arange(n)))')}${SPLIT}`,
      'only neighbours exchanged': `${FOLDS.replace('random.permutation(n)', '((a) => { for (let i = 0; i + 1 < n; i += 2) if (random.uniform([]).item() < 0.5) { const d = a.data; [d[i], d[i + 1]] = [d[i + 1], d[i]] } return a })(np.arange(n))')}${SPLIT}`,
      'the last fold takes the rest': `${FOLDS.replace('(i < n % k ? 1 : 0)', '(i === k - 1 ? n % k : 0)')}${SPLIT}`,
      'rounded up': `const order = random.permutation(n).toArray(), size = Math.ceil(n / k)
        const validation = Array.from({ length: k }, (_, f) => order.slice(f * size, (f + 1) * size))
        return { validation, train: validation.map((fold) => order.filter((i) => !fold.includes(i))) }`,
      'the remainder left out': `${FOLDS.replace('(i < n % k ? 1 : 0)', '0')}${SPLIT}`,
      'validation in training': `${FOLDS}return { validation, train: validation.map(() => order) }`,
      exchanged: `${FOLDS}return { validation: validation.map(rest), train: validation }`,
      'shuffled for each fold': `const validation: number[][] = [], train: number[][] = []
        for (let f = 0; f < k; f++) { const order = random.permutation(n).toArray(), size = Math.floor(n / k) + (f < n % k ? 1 : 0); validation.push(order.slice(0, size)); train.push(order.slice(size)) }
        return { validation, train }`,
      'drawn with replacement': `const validation = Array.from({ length: k }, (_, f) => random.integers([Math.floor(n / k) + (f < n % k ? 1 : 0)], 0, n).toArray())
        return { validation, train: validation.map((fold) => Array.from({ length: n }, (_, i) => i).filter((i) => !fold.includes(i))) }`,
      'from 1': `${FOLDS}const up = (fold: number[]) => fold.map((i) => i + 1)\nreturn { validation: validation.map(up), train: validation.map(rest).map(up) }`,
      'one fold too few': `${FOLDS}return { validation: validation.slice(1), train: validation.slice(1).map(rest) }`,
      'train of the next fold': `${FOLDS}return { validation, train: validation.map((_, f) => rest(validation[(f + 1) % k])) }`,
      'an example of training missing': `${FOLDS}return { validation, train: validation.map((fold) => rest(fold).slice(1)) }`,
      'training with one repeated': `${FOLDS}return { validation, train: validation.map((fold) => [rest(fold)[0], ...rest(fold)]) }`,
      'an own seed': `const own = new Random(0)\n${FOLDS.replace('random.permutation', 'own.permutation')}${SPLIT}`,
      masks: `${FOLDS}return { validation: validation.map((fold) => order.map((_, i) => fold.includes(i) ? 1 : 0)), train: validation.map(rest) }`,
    },
    python: {
      entry: 'k_fold(n, k, random)',
      right: {
        array_split: `order = random.permutation(n)
validation = np.array_split(order, k)
return {"train": [np.concatenate(validation[:i] + validation[i + 1 :]) for i in range(k)], "validation": validation}`,
        'a mask': `order = np.arange(n)
random.shuffle(order)
folds = [order[i::k] for i in range(k)]
train = []
for fold in folds:
    keep = np.ones(n, dtype=bool)
    keep[fold] = False
    train.append(np.arange(n)[keep])
return train, folds`,
        'plain lists': `order = list(random.permutation(n))
folds, start = [], 0
for i in range(k):
    size = n // k + (1 if i < n % k else 0)
    folds.append(order[start : start + size])
    start += size
return [[j for fold in folds if fold is not own for j in fold] for own in folds], folds`,
      },
      wrong: {
        'not shuffled':
          'folds = np.array_split(np.arange(n), k)\nreturn [np.concatenate(folds[:i] + folds[i + 1 :]) for i in range(k)], folds',
        rolled:
          'folds = np.array_split(np.roll(np.arange(n), int(random.integers(0, n))), k)\nreturn [np.concatenate(folds[:i] + folds[i + 1 :]) for i in range(k)], folds',
        'seeded anew':
          'folds = np.array_split(np.random.default_rng(0).permutation(n), k)\nreturn [np.concatenate(folds[:i] + folds[i + 1 :]) for i in range(k)], folds',
      },
    },
  },
  standardize: {
    entry: 'standardize(train: Tensor, test: Tensor)',
    right: {
      'in order': `${STD}return [both.train, both.test]`,
      'the root of the mean square': `const mu = train.mean(0), c = train.sub(mu), s = c.square().mean(0).sqrt(), f = np.where(s.greater(0), s, 1)
        return { train: c.div(f), test: test.sub(mu).div(f) }`,
      'a factor of 1 where constant': `const mu = train.mean(0), v = train.var(0), f = np.where(v.equal(0), 1, np.div(1, v.add(v.equal(0)).sqrt()))
        return { train: train.sub(mu).mul(f), test: test.sub(mu).mul(f) }`,
      'column by column': `const n = train.shape[0], out = { train: train.toArray<number[][]>(), test: test.toArray<number[][]>() }
        for (let j = 0; j < train.shape[1]; j++) {
          let mu = 0, v = 0
          for (let i = 0; i < n; i++) mu += train.get(i, j) / n
          for (let i = 0; i < n; i++) v += (train.get(i, j) - mu) ** 2
          const constant = out.train.every((row) => row[j] === out.train[0][j]), s = constant ? 1 : Math.sqrt(v / n), m = constant ? out.train[0][j] : mu
          for (const rows of [out.train, out.test]) for (const row of rows) row[j] = (row[j] - m) / s
        }
        return out`,
      'the transpose': `const t = train.T, mu = t.mean(1, true), s = t.std(1, true), f = s.add(s.equal(0))
        return { test: test.T.sub(mu).div(f).T, train: t.sub(mu).div(f).T }`,
      Welford: `const [n, d] = train.shape
        let mean: Tensor = np.zeros([d]), m2: Tensor = np.zeros([d])
        for (let i = 0; i < n; i++) { const x = train.slice(i), gap = x.sub(mean); mean = mean.add(gap.div(i + 1)); m2 = m2.add(gap.mul(x.sub(mean))) }
        const s = m2.div(n).sqrt(), f = np.where(s.equal(0), 1, s)
        return { train: train.sub(mean).div(f), test: test.sub(mean).div(f) }`,
      'ddof 1, corrected': `const n = train.shape[0], s = n > 1 ? train.std(0, { ddof: 1 }).mul(Math.sqrt((n - 1) / n)) : np.zeros([train.shape[1]]), mu = train.mean(0), f = np.where(s.equal(0), 1, s)
        return { train: train.sub(mu).div(f), test: test.sub(mu).div(f) }`,
      'both in one table': `const n = train.shape[0], all = np.concat([train, test], 0), mu = train.mean(0), s = train.std(0)
        const z = all.sub(mu).div(np.where(s.equal(0), 1, s))
        return { train: z.slice([0, n]), test: z.slice([n, null]) }`,
    },
    wrong: {
      'ddof 1': `${STD}const s = train.shape[0] > 1 ? train.std(0, { ddof: 1 }) : spread, f = np.where(s.equal(0), 1, s)\nreturn { train: train.sub(mean).div(f), test: test.sub(mean).div(f) }`,
      'test by itself': `${STD}const s = test.std(0), f = np.where(s.equal(0), 1, s)\nreturn { train: both.train, test: test.sub(test.mean(0)).div(f) }`,
      'the test’s mean': `${STD}return { train: both.train, test: test.sub(test.mean(0)).div(scale) }`,
      'both together': `${STD}const all = np.concat([train, test], 0), s = all.std(0), f = np.where(s.equal(0), 1, s)\nreturn { train: train.sub(all.mean(0)).div(f), test: test.sub(all.mean(0)).div(f) }`,
      'test as it is': `${STD}return { train: both.train, test }`,
      'the standardized test by the standardized train': `${STD}return { train: both.train, test: test.sub(both.train.mean(0)).div(scale) }`,
      'ε in the denominator': `${STD}const f = spread.add(1e-8)\nreturn { train: train.sub(mean).div(f), test: test.sub(mean).div(f) }`,
      'ε of 1e-12': `${STD}const f = spread.add(1e-12)\nreturn { train: train.sub(mean).div(f), test: test.sub(mean).div(f) }`,
      'ε in the root': `${STD}const f = train.var(0).add(1e-12).sqrt()\nreturn { train: train.sub(mean).div(f), test: test.sub(mean).div(f) }`,
      'a small spread taken for none': `${STD}const f = np.where(spread.less(1e-3), 1, spread)\nreturn { train: train.sub(mean).div(f), test: test.sub(mean).div(f) }`,
      'a spread of at least 1e-3': `${STD}const f = np.where(spread.equal(0), 1, spread.maximum(1e-3))\nreturn { train: train.sub(mean).div(f), test: test.sub(mean).div(f) }`,
      'constant columns to 0': `${STD}return { train: both.train, test: np.where(spread.equal(0), 0, both.test) }`,
      'constant columns not centred': `${STD}return { train: np.where(spread.equal(0), train, both.train), test: np.where(spread.equal(0), test, both.test) }`,
      'constant columns divided': `${STD}return { train: train.sub(mean).div(spread), test: test.sub(mean).div(spread) }`,
      'the variance': `${STD}const f = np.where(spread.equal(0), 1, spread.square())\nreturn { train: train.sub(mean).div(f), test: test.sub(mean).div(f) }`,
      'everything together': `const mean = train.mean(), s = train.std(), f = s.item() || 1\nreturn { train: train.sub(mean).div(f), test: test.sub(mean).div(f) }`,
      rows: `const f = (x: Tensor) => { const s = x.std(1, true); return x.sub(x.mean(1, true)).div(np.where(s.equal(0), 1, s)) }\nreturn { train: f(train), test: f(test) }`,
      'between 0 and 1': `const low = train.min(0), r = train.max(0).sub(low), f = np.where(r.equal(0), 1, r)\nreturn { train: train.sub(low).div(f), test: test.sub(low).div(f) }`,
      'not centred': `${STD}return { train: train.div(scale), test: test.div(scale) }`,
      'one pass over the squares, single precision': `${STD}return { train: np.array(Float32Array.from(both.train.data)).reshape(...train.shape), test: both.test }`,
      'exchanged where it fits': `${STD}return { train: both.train, test: test.shape[0] === train.shape[0] ? both.train : both.test.mul(1.0001) }`,
      'one element off by 1 %': `${STD}both.test.data[0] = both.test.data[0] * 1.01\nreturn both`,
      'the training set changed': `${STD}for (let i = 0; i < train.size; i++) train.data[i] = both.train.data[i]\nreturn both`,
      'clipped at 3': `${STD}return { train: both.train, test: both.test.clip(-3, 3) }`,
    },
    python: {
      entry: 'standardize(train, test)',
      right: {
        'np.std': `mu, s = train.mean(axis=0), train.std(axis=0)
s[s == 0] = 1
return {"train": (train - mu) / s, "test": (test - mu) / s}`,
        'np.where': `mu = np.mean(train, 0)
s = np.sqrt(np.mean((train - mu) ** 2, 0))
s = np.where(s == 0, 1, s)
return (train - mu) / s, (test - mu) / s`,
      },
      wrong: {
        'in place':
          'mu, s = train.mean(axis=0), train.std(axis=0)\ns[s == 0] = 1\ntrain -= mu\ntrain /= s\nreturn train, (test - mu) / s',
        'nan to 0':
          'mu, s = train.mean(axis=0), train.std(axis=0)\nreturn np.nan_to_num((train - mu) / s), np.nan_to_num((test - mu) / s)',
        ε: 'mu, s = train.mean(axis=0), train.std(axis=0) + 1e-8\nreturn (train - mu) / s, (test - mu) / s',
      },
    },
  },
})

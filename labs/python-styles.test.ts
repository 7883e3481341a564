/** What people write in Python, in the idioms of NumPy and of the language: accepted where right, rejected where wrong. */
import { type Tried, testSolutions } from '../tests/fixtures/solutions.ts'

function inPython(entry: string, right: Tried['right'], wrong: Tried['wrong']): Tried {
  return { entry: '', right: {}, wrong: {}, python: { entry, right, wrong } }
}

testSolutions({
  'relu-forward': inPython(
    'relu_forward(z)',
    {
      'a product with a mask': 'return z * (z > 0)',
      'a copy, written into': 'y = z.copy()\ny[y < 0] = 0\nreturn y',
      'np.vectorize': 'return np.vectorize(lambda v: max(float(v), 0.0))(z)',
      'half of the sum with the size': 'return (z + np.abs(z)) / 2',
      'np.clip': 'return np.clip(z, 0, None)',
    },
    {
      'in place': 'z[z < 0] = 0\nreturn z',
      'the size': 'return np.abs(z)',
      'over an axis': 'return np.max(z, 0)',
    },
  ),
  'relu-backward': inPython(
    'relu_backward(dy, z)',
    {
      'np.heaviside': 'return dy * np.heaviside(z, 0.5)',
      'a copy, written into': 'dz = dy.copy()\ndz[z <= 0] = 0\nreturn dz',
      'np.select': 'return np.select([z > 0, z <= 0], [dy, 0.0 * dy])',
      'elements in turn':
        'dz = np.zeros_like(dy)\nfor at, v in np.ndenumerate(z):\n    if v > 0:\n        dz[at] = dy[at]\nreturn dz',
    },
    {
      'in place': 'dy[z <= 0] = 0\nreturn dy',
      'by dy': 'return np.where(dy > 0, dy, 0)',
      both: 'return dy * (z > 0) * (dy > 0)',
    },
  ),
  'sigmoid-forward': inPython(
    'sigmoid(z)',
    {
      'by tanh': 'return (1 + np.tanh(z / 2)) / 2',
      'the two sides apart': `y = np.zeros(z.shape)
up = z >= 0
y[up] = 1 / (1 + np.exp(-z[up]))
e = np.exp(z[~up])
y[~up] = e / (1 + e)
return y`,
      'np.piecewise':
        'return np.piecewise(z, [z >= 0, z < 0], [lambda v: 1 / (1 + np.exp(-v)), lambda v: np.exp(v) / (1 + np.exp(v))])',
    },
    {
      overflowing: 'return np.exp(z) / (1 + np.exp(z))',
      'clipped at 5': 'return 1 / (1 + np.exp(-np.clip(z, -5, 5)))',
    },
  ),
  'lrelu-backward': inPython(
    'lrelu_backward(dy, z, a)',
    {
      'an array of slopes': 'slopes = np.full_like(z, a)\nslopes[z > 0] = 1\nreturn slopes * dy',
      'np.heaviside': 'return dy * (a + (1 - a) * np.heaviside(z, 1))',
    },
    { 'by dy': 'return np.where(dy > 0, dy, a * dy)', 'the value': 'return dy * np.where(z > 0, z, a * z)' },
  ),
  'prelu-forward': inPython(
    'prelu_forward(z, a)',
    {
      'channels last and back':
        'm = np.moveaxis(z, 1, -1)\nreturn np.moveaxis(np.where(m > 0, m, m * a), -1, 1)',
      'channel by channel':
        'y = z.copy()\nfor c in range(z.shape[1]):\n    part = y[:, c]\n    part[part <= 0] *= a[c % len(a)]\nreturn y',
      'both parts':
        's = a.reshape([1, len(a)] + [1] * (z.ndim - 2))\nreturn np.maximum(z, 0) + s * np.minimum(z, 0)',
    },
    {
      'one slope': 'return np.where(z > 0, z, a[0] * z)',
      'the maximum': 's = a.reshape([1, len(a)] + [1] * (z.ndim - 2))\nreturn np.maximum(z, s * z)',
    },
  ),
  'prelu-backward-channel': inPython(
    'prelu_backward(dy, z, a)',
    {
      einsum:
        'return np.where(z > 0, dy, dy * a[None, :, None, None]), np.einsum("nchw,nchw->c", dy, np.minimum(z, 0))',
      'channel by channel': `dz, da = np.zeros_like(z), []
for c in range(len(a)):
    left = z[:, c] <= 0
    dz[:, c] = np.where(left, a[c] * dy[:, c], dy[:, c])
    da.append(np.sum(dy[:, c][left] * z[:, c][left]))
return {"dz": dz, "da": da}`,
    },
    {
      'the mean':
        'return np.where(z > 0, dy, dy * a[:, None, None]), np.mean(dy * np.minimum(z, 0), axis=(0, 2, 3))',
    },
  ),
  'activation-sparsity': inPython(
    'activation_sparsity(z)',
    {
      'np.count_nonzero':
        'y = np.maximum(z, 0)\nn, m = y.shape\nreturn {"sparsity": 1 - np.count_nonzero(y) / y.size, "perUnit": 1 - np.count_nonzero(y, axis=0) / n}',
      'np.apply_along_axis':
        'p = np.apply_along_axis(lambda unit: np.mean(unit <= 0), 0, z)\nreturn np.mean(p), p',
    },
    { active: 'return np.mean(z > 0), np.mean(z > 0, axis=0)' },
  ),
  'dead-units': inPython(
    'dead_units(x, w, bias)',
    {
      'not any': 'return ~np.any(x @ w.T + bias > 0, axis=(0, 1))',
      einsum: 'return (np.einsum("knd,ud->knu", x, w) + bias <= 0).reshape(-1, len(bias)).all(axis=0)',
      'unit by unit':
        'return [int(all([(batch @ row + b <= 0).all() for batch in x])) for row, b in zip(w, bias)]',
    },
    { 'one batch': 'return np.all(x[0] @ w.T + bias <= 0, axis=0)' },
  ),
  'bn-forward': inPython(
    'bn_forward(x, gamma, beta, eps)',
    {
      'np.std, squared': 'return (x - np.mean(x, 0)) / np.sqrt(np.std(x, 0) ** 2 + eps) * gamma + beta',
      'np.cov':
        'c = x - x.mean(axis=0)\nv = np.array([col @ col for col in c.T]) / len(x)\nreturn np.multiply(c, gamma * (v + eps) ** -0.5) + beta',
      'np.apply_along_axis':
        'h = np.apply_along_axis(lambda col: (col - col.mean()) / np.sqrt(col.var() + eps), 0, x)\nreturn gamma * h + beta',
    },
    {
      'ddof 1':
        'return gamma * (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0, ddof=1 if len(x) > 1 else 0) + eps) + beta',
      'in place': 'x -= x.mean(axis=0)\nreturn gamma * x / np.sqrt((x**2).mean(axis=0) + eps) + beta',
    },
  ),
  'bn-backward-bhw': inPython(
    'bn_backward(dy, x, gamma, eps)',
    {
      'as a dense layer': `b, f, h, w = x.shape
flat = lambda t: np.moveaxis(t, 1, -1).reshape(-1, f)
X, D = flat(x), flat(dy)
s = np.sqrt(X.var(axis=0) + eps)
H = (X - X.mean(axis=0)) / s
dg, db = (D * H).sum(axis=0), D.sum(axis=0)
dX = gamma / s * (D - db / len(X) - H * dg / len(X))
return np.moveaxis(dX.reshape(b, h, w, f), -1, 1), dg, db`,
    },
    {
      'no mean term': `s = np.sqrt(x.var(axis=(0, 2, 3), keepdims=True) + eps)
h = (x - x.mean(axis=(0, 2, 3), keepdims=True)) / s
return dy * gamma[:, None, None] / s, np.sum(dy * h, axis=(0, 2, 3)), np.sum(dy, axis=(0, 2, 3))`,
    },
  ),
  'augment-batch': inPython(
    'augment_batch(X, t, sigma, random)',
    {
      'image by image': `flipped = random.integers(0, 2, size=len(X))
images = np.stack([np.fliplr(image) if f else image for image, f in zip(X, flipped)])
return {"X": images + sigma * random.standard_normal(X.shape), "t": t.copy(), "flipped": flipped}`,
      'a boolean index': `flipped = random.random(len(t)) < 0.5
out = X.copy()
out[flipped] = out[flipped][:, :, ::-1]
return out + random.normal(scale=sigma, size=X.shape), t, flipped`,
    },
    {
      'upside down':
        'f = random.random(len(t)) < 0.5\nreturn np.where(f[:, None, None], X[:, ::-1], X) + random.normal(0, sigma, X.shape), t, f',
      'one flip':
        'f = np.full(len(t), random.random() < 0.5)\nreturn np.where(f[:, None, None], X[:, :, ::-1], X) + random.normal(0, sigma, X.shape), t, f',
    },
  ),
  'k-fold-split': inPython(
    'k_fold(n, k, random)',
    {
      'np.setdiff1d':
        'folds = np.array_split(random.permutation(n), k)\nreturn [np.setdiff1d(np.arange(n), fold) for fold in folds], folds',
      'np.isin':
        'everything = np.arange(n)\nfolds = [f for f in np.array_split(random.permutation(everything), k)]\nreturn {"validation": folds, "train": [everything[~np.isin(everything, f)] for f in folds]}',
      sets: 'folds = [f.tolist() for f in np.array_split(random.permutation(n), k)]\nreturn [sorted(set(range(n)) - set(f)) for f in folds], folds',
      'np.delete':
        'order = random.permutation(n)\nwhere = np.array_split(np.arange(n), k)\nreturn [np.delete(order, at) for at in where], [order[at] for at in where]',
    },
    {
      'not shuffled':
        'folds = np.array_split(np.arange(n), k)\nreturn [np.setdiff1d(np.arange(n), f) for f in folds], folds',
    },
  ),
  'least-squares': inPython(
    'least_squares(X, y)',
    {
      'np.linalg.pinv':
        'A = np.column_stack([np.ones(len(y)), X])\nv = np.linalg.pinv(A) @ y\nreturn {"w": v[1:], "b": v[0]}',
      'np.linalg.qr':
        'A = np.column_stack([X, np.ones(len(y))])\nq, r = np.linalg.qr(A)\nv = np.linalg.solve(r, q.T @ y)\nreturn v[:-1], v[-1]',
      'np.linalg.cholesky':
        'A = np.column_stack([X, np.ones(len(y))])\nL = np.linalg.cholesky(A.T @ A)\nv = np.linalg.solve(L.T, np.linalg.solve(L, A.T @ y))\nreturn v[:-1], v[-1]',
    },
    { 'no intercept': 'return np.linalg.pinv(X) @ y, 0.0' },
  ),
})

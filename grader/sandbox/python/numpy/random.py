# np.random: generators of the engine, by number. Streams differ from NumPy's.
_GENERATOR = _op("generator")
_UNIFORM = _op("uniform")
_NORMAL = _op("normal")
_EXPONENTIAL = _op("exponential")
_INTEGERS = _op("integers")
_BERNOULLI = _op("bernoulli")
_PERMUTATION = _op("permutation")


def _draw(code, g, first, second, size):
    if size is None:
        return _wrap(_call(code, g, float(first), float(second), False))
    return _wrap(_call(code, g, float(first), float(second), True, *_sizes((size,))))


class Generator:
    def __init__(self, number):
        self._g = number

    def __repr__(self):
        return "Generator"

    def random(self, size=None, dtype=None):
        return _draw(_UNIFORM, self._g, 0, 1, size)

    def uniform(self, low=0.0, high=1.0, size=None):
        if isscalar(low) and isscalar(high):
            return _draw(_UNIFORM, self._g, low, high, size)
        size = (low + asarray(high)).shape if size is None else size
        return low + (asarray(high) - low) * _draw(_UNIFORM, self._g, 0, 1, size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        if isscalar(loc) and isscalar(scale):
            if scale < 0:
                raise ValueError("scale < 0")
            return _draw(_NORMAL, self._g, loc, scale, size)
        size = (loc + asarray(scale)).shape if size is None else size
        return loc + scale * _draw(_NORMAL, self._g, 0, 1, size)

    def standard_normal(self, size=None, dtype=None):
        return _draw(_NORMAL, self._g, 0, 1, size)

    def exponential(self, scale=1.0, size=None):
        return _draw(_EXPONENTIAL, self._g, scale, 0, size)

    def integers(self, low, high=None, size=None, dtype=None, endpoint=False):
        if high is None:
            low, high = 0, low
        high = _size(high) + (1 if endpoint else 0)
        if high <= _size(low):
            raise ValueError("low >= high")
        return _draw(_INTEGERS, self._g, low, high, size)

    def bernoulli(self, p=0.5, size=None):
        return _draw(_BERNOULLI, self._g, p, 0, size)

    def binomial(self, n, p, size=None):
        if not (isscalar(n) and isscalar(p)):
            size = (asarray(n) + p).shape if size is None else size
            return sum((self.random((int(max(n)),) + tuple(_sizes((size,)))) < p) & (arange(int(max(n))).reshape([-1] + [1] * len(_sizes((size,)))) < n), 0)
        n = _size(n)
        if n == 1:
            drawn = self.random(size) < p
            return drawn.astype(int) if size is not None else int64(drawn._v)
        shape = () if size is None else _sizes((size,))
        return sum(self.random((n,) + tuple(shape)) < p, 0)

    def permutation(self, x, axis=0):
        n = x if type(x) is int else x._v if type(x) is int64 else len(x)
        order = _wrap(_call(_PERMUTATION, self._g, n))
        return order if type(x) in (int, int64) else take(x, order, axis)

    def shuffle(self, x, axis=0):
        order = _wrap(_call(_PERMUTATION, self._g, len(x)))
        if type(x) is list:
            x[:] = [x[int(i)] for i in order]
        else:
            x[...] = take(x, order, axis)

    def choice(self, a, size=None, replace=True, p=None, axis=0):
        n = a if type(a) is int else a._v if type(a) is int64 else len(a)
        count = 1
        shape = () if size is None else _sizes((size,))
        for d in shape:
            count *= d
        if p is not None:
            picked = self._weighted(asarray(p), count, replace)
        elif replace:
            picked = _draw(_INTEGERS, self._g, 0, n, [count])
        elif count > n:
            raise ValueError("Cannot take a larger sample than population when replace is False")
        else:
            picked = _wrap(_call(_PERMUTATION, self._g, n))[:count]
        picked = picked[0] if size is None else picked.reshape(shape)
        return picked if type(a) in (int, int64) else take(a, picked, axis)

    def _weighted(self, p, count, replace):
        if not isclose(sum(p), 1.0)._v:
            raise ValueError("probabilities do not sum to 1")
        if replace:
            bounds = cumsum(p)
            return minimum(searchsorted(bounds, _draw(_UNIFORM, self._g, 0, 1, [count]), "right"), len(p) - 1)
        # Gumbel's trick: the largest of log p plus noise are a sample without replacement.
        noise = -log(_draw(_EXPONENTIAL, self._g, 1, 0, [len(p)]))
        return argsort(-(log(p) + noise))[:count]


def default_rng(seed=None):
    if type(seed) is Generator:
        return seed
    if seed is not None and not isscalar(seed):
        seed = sum(asarray(seed) * arange(1, len(seed) + 1))
    return Generator(_call(_GENERATOR, seed is not None, 0.0 if seed is None else float(seed)))


# The old functions, on one generator that all share.
_shared = Generator(0)


def seed(seed=None):
    _shared._g = default_rng(seed)._g


def rand(*shape):
    return _shared.random(shape or None)


def randn(*shape):
    return _shared.standard_normal(shape or None)


def randint(low, high=None, size=None, dtype=None):
    return _shared.integers(low, high, size)


random = random_sample = _shared.random
uniform = _shared.uniform
normal = _shared.normal
standard_normal = _shared.standard_normal
exponential = _shared.exponential
binomial = _shared.binomial
permutation = _shared.permutation
shuffle = _shared.shuffle
choice = _shared.choice


def RandomState(seed=None):
    return default_rng(seed)

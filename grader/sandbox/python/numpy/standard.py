# What Python's own math, itertools and functools have, and MicroPython's lack.
import functools
import itertools
import math
import sys


def log1p(x):
    u = 1.0 + x
    # log(u) has the rounding of u in it, and so has u - 1 (Kahan).
    return x * 1.0 if u == 1.0 or u == math.inf else math.log(u) * (x / (u - 1.0))


def exp2(x):
    return 2.0 ** x


def cbrt(x):
    root = math.copysign(abs(x) ** (1.0 / 3.0), x)
    return root - (root * root * root - x) / (3.0 * root * root) if root and math.isfinite(root) else root


def hypot(*coordinates):
    most = max([abs(x) for x in coordinates] or [0.0])
    if most == 0 or most == math.inf:
        return most * 1.0
    return most * math.sqrt(fsum([(x / most) ** 2 for x in coordinates]))


def dist(p, q):
    return hypot(*[a - b for a, b in zip(p, q)])


def prod(iterable, start=1):
    for x in iterable:
        start = start * x
    return start


# Shewchuk: the parts do not overlap, so that only the last sum rounds.
def fsum(iterable):
    parts = []
    for x in iterable:
        kept = []
        for part in parts:
            if abs(x) < abs(part):
                x, part = part, x
            high = x + part
            low = part - (high - x)
            if low:
                kept.append(low)
            x = high
        parts = kept
        parts.append(x)
    return sum(parts) * 1.0


def sumprod(p, q):
    return sum([a * b for a, b in zip(p, q)])


def gcd(*numbers):
    most = 0
    for n in numbers:
        while n:
            most, n = n, most % n
    return abs(most)


def lcm(*numbers):
    least = 1
    for n in numbers:
        least = abs(least * n) // gcd(least, n) if n else 0
        if not least:
            return 0
    return least


def isqrt(n):
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if n == 0:
        return 0
    root = n
    after = (root + 1) // 2
    while after < root:
        root = after
        after = (root + n // root) // 2
    return root


def perm(n, k=None):
    k = n if k is None else k
    return prod(range(n - k + 1, n + 1)) if k <= n else 0


def comb(n, k):
    k = min(k, n - k)
    return perm(n, k) // perm(k) if k >= 0 else 0


def product(*iterables, repeat=1):
    pools = [tuple(pool) for pool in iterables] * repeat
    if any([not pool for pool in pools]):
        return
    at = [0] * len(pools)
    while True:
        yield tuple([pool[i] for pool, i in zip(pools, at)])
        place = len(at) - 1
        while place >= 0 and at[place] == len(pools[place]) - 1:
            at[place] = 0
            place -= 1
        if place < 0:
            return
        at[place] += 1


def permutations(iterable, r=None):
    pool = tuple(iterable)
    r = len(pool) if r is None else r
    for at in product(range(len(pool)), repeat=r):
        if len(set(at)) == r:
            yield tuple([pool[i] for i in at])


def _increasing(pool, r, step):
    at = [step * i for i in range(r)]
    n = len(pool)
    if (step and r > n) or (r and not n):
        return
    while True:
        yield tuple([pool[i] for i in at])
        place = r - 1
        while place >= 0 and at[place] == n - 1 - step * (r - 1 - place):
            place -= 1
        if place < 0:
            return
        first = at[place] + 1
        for i in range(place, r):
            at[i] = first + step * (i - place)


def combinations(iterable, r):
    return _increasing(tuple(iterable), r, 1)


def combinations_with_replacement(iterable, r):
    return _increasing(tuple(iterable), r, 0)


def zip_longest(*iterables, fillvalue=None):
    lists = [list(iterable) for iterable in iterables]
    for i in range(max([len(members) for members in lists] or [0])):
        yield tuple([members[i] if i < len(members) else fillvalue for members in lists])


def pairwise(iterable):
    members = list(iterable)
    return zip(members, members[1:])


def batched(iterable, n):
    members = list(iterable)
    for i in range(0, len(members), n):
        yield tuple(members[i : i + n])


def takewhile(predicate, iterable):
    for x in iterable:
        if not predicate(x):
            return
        yield x


def dropwhile(predicate, iterable):
    dropping = True
    for x in iterable:
        dropping = dropping and predicate(x)
        if not dropping:
            yield x


def filterfalse(predicate, iterable):
    for x in iterable:
        if not (predicate(x) if predicate else x):
            yield x


def compress(data, selectors):
    for x, wanted in zip(data, selectors):
        if wanted:
            yield x


def groupby(iterable, key=None):
    group = []
    last = None
    for x in iterable:
        mine = key(x) if key else x
        if group and mine != last:
            yield last, iter(group)
            group = []
        last = mine
        group.append(x)
    if group:
        yield last, iter(group)


def cache(function):
    known = {}

    def remembered(*args, **kwargs):
        of = (args, tuple(sorted(kwargs.items())))
        if of not in known:
            known[of] = function(*args, **kwargs)
        return known[of]

    remembered.__wrapped__ = function
    return remembered


def lru_cache(maxsize=128, typed=False):
    return cache(maxsize) if callable(maxsize) else cache


# The module itself is written in C and takes no more names.
_math = _Module("math", math.__dict__)
for _function in (log1p, exp2, cbrt, hypot, dist, prod, fsum, sumprod, gcd, lcm, isqrt, perm, comb):
    setattr(_math, _function.__name__, _function)
sys.modules["math"] = _math

for _function in (product, permutations, combinations, combinations_with_replacement, zip_longest, pairwise):
    setattr(itertools, _function.__name__, _function)
for _function in (batched, takewhile, dropwhile, filterfalse, compress, groupby):
    setattr(itertools, _function.__name__, _function)
functools.cache = cache
functools.lru_cache = lru_cache

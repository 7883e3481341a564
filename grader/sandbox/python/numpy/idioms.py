# What numpy has that is short in terms of the rest.
from itertools import product as _product

_where = where
ascontiguousarray = asanyarray = asarray
row_stack = vstack
permute_dims = transpose


def heaviside(x1, x2):
    return _where(isnan(x1), x1, _where(greater(x1, 0), 1.0, _where(less(x1, 0), 0.0, x2)))


def signbit(x):
    x = asarray(x) * 1.0
    return _where(x == 0, reciprocal(_where(x == 0, x, 1.0)), x) < 0


def copysign(x1, x2):
    return _where(signbit(x2), -abs(x1), abs(x1)) * 1.0


def rint(x):
    return round(asarray(x) * 1.0)


def float_power(x1, x2):
    return power(asarray(x1) * 1.0, x2)


def select(condlist, choicelist, default=0):
    out = default
    for chosen, choice in zip(list(condlist)[::-1], list(choicelist)[::-1]):
        out = _where(chosen, choice, out)
    return out


def piecewise(x, condlist, funclist):
    x = asarray(x)
    out = zeros_like(x)
    met = zeros(x.shape, dtype=bool)
    for chosen, given in zip(condlist, funclist):
        chosen = asarray(chosen)
        out[chosen] = given(x[chosen]) if callable(given) else given
        met = met | chosen
    if len(funclist) > len(condlist):
        rest = ~met
        given = funclist[-1]
        out[rest] = given(x[rest]) if callable(given) else given
    return out


def isin(element, test_elements, invert=False):
    found = any(asarray(element)[..., newaxis] == asarray(test_elements).ravel(), axis=-1)
    return ~found if invert else found


def setdiff1d(ar1, ar2):
    first = unique(ar1)
    return first[isin(first, ar2, invert=True)]


def intersect1d(ar1, ar2):
    first = unique(ar1)
    return first[isin(first, ar2)]


def union1d(ar1, ar2):
    return unique(concatenate((ravel(ar1), ravel(ar2))))


def fliplr(m):
    return flip(m, 1)


def flipud(m):
    return flip(m, 0)


def matrix_transpose(x):
    return swapaxes(x, -1, -2)


def vecdot(x1, x2, axis=-1):
    return sum(multiply(x1, x2), axis=axis)


def kron(a, b):
    a = asarray(a)
    b = asarray(b)
    if a.ndim != 2 or b.ndim != 2:
        raise ValueError("kron is here for two matrices")
    both = a[:, newaxis, :, newaxis] * b[newaxis, :, newaxis, :]
    return both.reshape((a.shape[0] * b.shape[0], a.shape[1] * b.shape[1]))


def cumprod(a, axis=None):
    a = asarray(a)
    if axis is None:
        a = a.ravel()
        axis = 0
    out = moveaxis(a, axis, 0).copy()
    for i in range(1, out.shape[0]):
        out[i] = out[i - 1] * out[i]
    return moveaxis(out, 0, axis)


def ndindex(*shape):
    shape = shape[0] if len(shape) == 1 and type(shape[0]) in (tuple, list) else shape
    return _product(*[range(n) for n in shape])


def ndenumerate(a):
    a = asarray(a)
    for at in ndindex(*a.shape):
        yield at, a[at]


def fromfunction(function, shape, dtype=float):
    places = indices(shape)
    return function(*[place if dtype is int else place * 1.0 for place in places])


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    moved = moveaxis(asarray(arr), axis, -1)
    rows = moved.reshape((-1, moved.shape[-1]))
    results = [asarray(func1d(row, *args, **kwargs)) for row in rows]
    out = stack(results).reshape(moved.shape[:-1] + results[0].shape)
    return moveaxis(out, -1, axis) if results[0].ndim == 1 else out


class vectorize:
    def __init__(self, pyfunc, otypes=None):
        self.pyfunc = pyfunc

    def __call__(self, *args):
        together = broadcast_arrays(*[asarray(arg) for arg in args])
        values = [self.pyfunc(*each) for each in zip(*[list(one.ravel()) for one in together])]
        return array(values).reshape(together[0].shape)


def putmask(a, mask, values):
    a[...] = _where(mask, values, a)


def copyto(dst, src, where=True):
    dst[...] = _where(where, src, dst)


def diag_indices(n):
    return arange(n), arange(n)


def fill_diagonal(a, val):
    n = min(a.shape)
    n = int(n)
    a[arange(n), arange(n)] = val


def triu_indices(n, k=0):
    return nonzero(triu(ones((n, n)), k))


def tril_indices(n, k=0):
    return nonzero(tril(ones((n, n)), k))

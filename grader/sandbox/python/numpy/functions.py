# The functions of numpy over what core.py brings.
import math as _math

_least, _most = min, max

pi = _math.pi
e = _math.e
euler_gamma = 0.5772156649015329
inf = float("inf")
nan = float("nan")
newaxis = None

bool = bool_
int_ = int64
int32 = int16 = int8 = uint8 = intp = int64
float_ = double = float32 = float16 = single = float64
number = floating = integer = generic


def _unary(name, op=None):
    code = _op(op or name)

    def f(x, out=None, dtype=None):
        k, v = _operand(x)
        r = _wrap(_call(code, k, v))
        return r if out is None else _into(out, r)

    return f


def _into(out, r):
    out[...] = r
    return out


def _pair(name):
    code = _op(name)

    def f(x, y, out=None):
        r = _binary(code, x, y)
        return r if out is None else _into(out, r)

    return f


exp = _unary("exp")
expm1 = _unary("expm1")
exp2 = lambda x: power(2.0, x)
log = _unary("log")
log1p = _unary("log1p")
log2 = _unary("log2")
log10 = _unary("log10")
sqrt = _unary("sqrt")
cbrt = _unary("cbrt")
square = _unary("square")
reciprocal = _unary("reciprocal")
sin = _unary("sin")
cos = _unary("cos")
tan = _unary("tan")
arcsin = _unary("arcsin")
arccos = _unary("arccos")
arctan = _unary("arctan")
sinh = _unary("sinh")
cosh = _unary("cosh")
tanh = _unary("tanh")
arcsinh = _unary("arcsinh")
arccosh = _unary("arccosh")
arctanh = _unary("arctanh")
abs = absolute = fabs = _unary("abs")
sign = _unary("sign")
floor = _unary("floor")
ceil = _unary("ceil")
trunc = fix = _unary("trunc")
negative = _unary("negative")
invert = bitwise_not = _unary("invert")
logical_not = _unary("logical_not")
isnan = _unary("isnan")
isinf = _unary("isinf")
isfinite = _unary("isfinite")
_erf = _unary("erf")

add = _pair("add")
subtract = _pair("subtract")
multiply = _pair("multiply")
divide = true_divide = _pair("divide")
floor_divide = _pair("floor_divide")
mod = remainder = _pair("remainder")
power = pow = _pair("power")
maximum = _pair("maximum")
minimum = _pair("minimum")
fmax = _pair("fmax")
fmin = _pair("fmin")
arctan2 = atan2 = _pair("arctan2")
hypot = _pair("hypot")
logaddexp = _pair("logaddexp")
greater = _pair("greater")
greater_equal = _pair("greater_equal")
less = _pair("less")
less_equal = _pair("less_equal")
equal = _pair("equal")
not_equal = _pair("not_equal")
logical_and = _pair("logical_and")
logical_or = _pair("logical_or")
logical_xor = _pair("logical_xor")
bitwise_and = _pair("bitwise_and")
bitwise_or = _pair("bitwise_or")
bitwise_xor = _pair("bitwise_xor")
left_shift = bitwise_left_shift = _pair("left_shift")
right_shift = bitwise_right_shift = _pair("right_shift")
matmul = _pair("matmul")
dot = _pair("dot")
outer = _pair("outer")

_ROUND = _op("round")
_CLIP = _op("clip")
_WHERE = _op("where")
_ISCLOSE = _op("isclose")


def round(x, decimals=0):
    k, v = _operand(x)
    return _wrap(_call(_ROUND, k, v, decimals if decimals >= 0 else -decimals, decimals < 0))


around = round


def clip(a, a_min=None, a_max=None, out=None, min=None, max=None):
    low = min if a_min is None else a_min
    high = max if a_max is None else a_max
    values = list(_operand(a))
    for bound in (low, high):
        values.append(bound is not None)
        if bound is not None:
            values += _operand(bound)
    r = _wrap(_call(_CLIP, *values))
    return r if out is None else _into(out, r)


def where(condition, x=None, y=None):
    if x is None and y is None:
        return nonzero(condition)
    kc, vc = _operand(condition)
    kx, vx = _operand(x)
    ky, vy = _operand(y)
    return _wrap(_call(_WHERE, kc, vc, kx, vx, ky, vy))


def isclose(a, b, rtol=1e-5, atol=1e-8, equal_nan=False):
    ka, va = _operand(a)
    kb, vb = _operand(b)
    return _wrap(_call(_ISCLOSE, ka, va, kb, vb, float(rtol), float(atol), equal_nan))


def allclose(a, b, rtol=1e-5, atol=1e-8, equal_nan=False):
    return all(isclose(a, b, rtol, atol, equal_nan))._v


def array_equal(a, b):
    a, b = asarray(a), asarray(b)
    return a.shape == b.shape and all(a == b)._v


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    big = 1.7976931348623157e308
    x = where(isnan(x), nan, x)
    x = where(x == inf, big if posinf is None else posinf, x)
    return where(x == -inf, -big if neginf is None else neginf, x)


# Reductions. Axes follow a flag that says whether they are all meant.
def _axes(axis):
    if axis is None:
        return (True,)
    if type(axis) in (tuple, list):
        return (False,) + tuple([_size(a) for a in axis])
    return (False, _size(axis))


def _reduction(name):
    code = _op(name)

    def f(a, axis=None, dtype=None, out=None, keepdims=False):
        r = _wrap(_call(code, _id(a), keepdims, *_axes(axis)))
        if dtype is not None and _dtype(dtype)._code != r.dtype._code:
            r = r.astype(dtype)
        return r if out is None else _into(out, r)

    return f


def _extreme(name):
    code = _op(name)

    def f(a, axis=None, out=None, keepdims=False):
        return _wrap(_call(code, _id(a), keepdims, *_axes(axis)))

    return f


def _spread(name):
    code = _op(name)

    def f(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, correction=None):
        ddof = ddof if correction is None else correction
        return _wrap(_call(code, _id(a), keepdims, float(ddof), *_axes(axis)))

    return f


sum = _reduction("sum")
prod = _reduction("prod")
mean = _reduction("mean")
max = amax = _extreme("max")
min = amin = _extreme("min")
any = _extreme("any")
all = _extreme("all")
var = _spread("var")
std = _spread("std")


def ptp(a, axis=None, keepdims=False):
    return max(a, axis, keepdims=keepdims) - min(a, axis, keepdims=keepdims)


def average(a, axis=None, weights=None):
    if weights is None:
        return mean(a, axis)
    return sum(a * weights, axis) / sum(weights, axis if asarray(weights).ndim == asarray(a).ndim else None)


def count_nonzero(a, axis=None, keepdims=False):
    return sum(asarray(a) != 0, axis, keepdims=keepdims)


def nansum(a, axis=None, keepdims=False):
    return sum(where(isnan(a), 0.0, a), axis, keepdims=keepdims)


def nanmean(a, axis=None, keepdims=False):
    return nansum(a, axis, keepdims) / sum(~isnan(a), axis, keepdims=keepdims)


def median(a, axis=None, keepdims=False):
    return quantile(a, 0.5, axis, keepdims)


def quantile(a, q, axis=None, keepdims=False):
    a = asarray(a)
    x = sort(a, axis)
    along = -1 if axis is None else axis
    n = x.shape[along]
    position = q * (n - 1)
    low = int(_math.floor(position))
    high = low + 1 if low + 1 < n else low
    x = moveaxis(x, along, 0)
    r = x[low] + (x[high] - x[low]) * (position - low)
    if keepdims:
        r = reshape(r, [1] * a.ndim) if axis is None else expand_dims(r, axis)
    return r


def percentile(a, q, axis=None, keepdims=False):
    return quantile(a, q / 100, axis, keepdims)


def _position(name):
    code = _op(name)

    def f(a, axis=None, out=None, keepdims=False):
        return _wrap(_call(code, _id(a), axis, keepdims))

    return f


argmax = _position("argmax")
argmin = _position("argmin")

_CUMSUM = _op("cumsum")
_ARGSORT = _op("argsort")
_SORT = _op("sort")
_NONZERO = _op("nonzero")
_UNIQUE = _op("unique")
_BINCOUNT = _op("bincount")


def cumsum(a, axis=None, dtype=None):
    return _wrap(_call(_CUMSUM, _id(a), axis))


def argsort(a, axis=-1, kind=None, stable=None):
    return _wrap(_call(_ARGSORT, _id(a), axis if axis is None or axis >= 0 else axis + asarray(a).ndim))


def sort(a, axis=-1, kind=None):
    return _wrap(_call(_SORT, _id(a), axis if axis is None or axis >= 0 else axis + asarray(a).ndim))


def nonzero(a):
    return tuple([x for x in _wrap(_call(_NONZERO, _id(a)))])


def argwhere(a):
    return _wrap(_call(_NONZERO, _id(a))).T.copy()


def flatnonzero(a):
    return nonzero(ravel(a))[0]


def unique(a, return_counts=False, return_inverse=False, return_index=False):
    if return_inverse or return_index:
        raise TypeError("np.unique has return_counts only here")
    values = _wrap(_call(_UNIQUE, _id(a)))
    if return_counts:
        return values, array([int(sum(asarray(a) == v)) for v in values])
    return values


def bincount(x, weights=None, minlength=0):
    if weights is not None:
        raise TypeError("np.bincount takes no weights here")
    return _wrap(_call(_BINCOUNT, _id(x), minlength))


def diff(a, n=1, axis=-1):
    a = asarray(a)
    for _ in range(n):
        m = moveaxis(a, axis, 0)
        a = moveaxis(m[1:] - m[:-1], 0, axis)
    return a


# Shapes.
def shape(a):
    return asarray(a).shape


def ndim(a):
    return asarray(a).ndim


def size(a, axis=None):
    return asarray(a).size if axis is None else asarray(a).shape[axis]


def reshape(a, shape=None, order=None, newshape=None):
    return asarray(a).reshape(newshape if shape is None else shape)


def ravel(a, order=None):
    return asarray(a).ravel()


def transpose(a, axes=None):
    return asarray(a).transpose(*(axes or ()))


def copy(a):
    return array(a)


_SWAPAXES = _op("swapaxes")
_MOVEAXIS = _op("moveaxis")
_SQUEEZE = _op("squeeze")
_EXPAND = _op("expandDims")
_BROADCAST = _op("broadcastTo")
_BROADCAST_SHAPE = _op("broadcastShape")
_CONCATENATE = _op("concatenate")
_FLIP = _op("flip")
_TILE = _op("tile")
_REPEAT = _op("repeat")
_ROLL = _op("roll")
_PAD = _op("pad")


def swapaxes(a, axis1, axis2):
    return _wrap(_call(_SWAPAXES, _id(a), axis1, axis2))


def moveaxis(a, source, destination):
    return _wrap(_call(_MOVEAXIS, _id(a), source, destination))


def squeeze(a, axis=None):
    return _wrap(_call(_SQUEEZE, _id(a), *_axes(axis)[1:]))


def expand_dims(a, axis):
    return _wrap(_call(_EXPAND, _id(a), *_axes(axis)[1:]))


def broadcast_to(a, shape):
    return _wrap(_call(_BROADCAST, _id(a), *_sizes((shape,))))


def broadcast_arrays(*arrays):
    text = _wrap(_call(_BROADCAST_SHAPE, *[_id(a) for a in arrays]))
    together = [int(n) for n in text.split(",")] if text else []
    return tuple([broadcast_to(a, together) for a in arrays])


def _list(arrays):
    return [asarray(a) for a in arrays]


def concatenate(arrays, axis=0):
    arrays = _list(arrays)
    if axis is None:
        arrays = [a.ravel() for a in arrays]
        axis = 0
    return _wrap(_call(_CONCATENATE, axis, *[id(a._h) for a in arrays]))


concat = concatenate


def stack(arrays, axis=0):
    return _wrap(_call(_STACK, axis, *[id(a._h) for a in _list(arrays)]))


def atleast_1d(a):
    return array(a, ndmin=1)


def atleast_2d(a):
    return array(a, ndmin=2)


def vstack(arrays):
    return concatenate([atleast_2d(a) for a in arrays], 0)


def hstack(arrays):
    arrays = [atleast_1d(a) for a in arrays]
    return concatenate(arrays, 0 if arrays[0].ndim == 1 else 1)


def column_stack(arrays):
    arrays = _list(arrays)
    return concatenate([a.reshape(-1, 1) if a.ndim == 1 else a for a in arrays], 1)


def append(a, values, axis=None):
    return concatenate([a, values], axis)


def delete(a, obj, axis=None):
    a = asarray(a) if axis is not None else ravel(a)
    axis = 0 if axis is None else axis
    n = a.shape[axis]
    gone = {i % n for i in (asarray(obj).ravel().tolist() if type(obj) is not int else [obj])}
    return take(a, [i for i in range(n) if i not in gone], axis)


def split(a, parts, axis=0):
    a = moveaxis(asarray(a), axis, 0)
    n = len(a)
    if type(parts) is int:
        if n % parts:
            raise ValueError("array split does not result in an equal division")
        bounds = [n // parts * i for i in range(parts + 1)]
    else:
        bounds = [0] + asarray(parts).tolist() + [n]
    return [moveaxis(a[bounds[i] : bounds[i + 1]], 0, axis) for i in range(len(bounds) - 1)]


def array_split(a, parts, axis=0):
    if type(parts) is not int:
        return split(a, parts, axis)
    n, rest = divmod(asarray(a).shape[axis], parts)
    bounds = []
    for i in range(parts - 1):
        bounds.append((bounds[-1] if bounds else 0) + n + (1 if i < rest else 0))
    return split(a, bounds, axis)


def flip(a, axis=None):
    return _wrap(_call(_FLIP, _id(a), *_axes(axis)[1:]))


def tile(a, reps):
    return _wrap(_call(_TILE, _id(a), *_axes(reps)[1:]))


def repeat(a, repeats, axis=None):
    if type(repeats) is not int and asarray(repeats).ndim > 0:
        a = ravel(a) if axis is None else asarray(a)
        rows = [i for i, n in enumerate(asarray(repeats).tolist()) for _ in range(n)]
        return take(a, rows, 0 if axis is None else axis)
    return _wrap(_call(_REPEAT, _id(a), _size(repeats), axis))


def roll(a, shift, axis=None):
    return _wrap(_call(_ROLL, _id(a), shift, axis))


def pad(a, pad_width, mode="constant", constant_values=0):
    if mode != "constant":
        raise TypeError("np.pad pads with constants here")
    a = asarray(a)
    widths = asarray(pad_width)
    if widths.ndim == 1 and len(widths) == 1:
        widths = widths[0]
    widths = broadcast_to(widths, (a.ndim, 2)).ravel().tolist()
    return _wrap(_call(_PAD, id(a._h), float(constant_values), *widths))


def take(a, indices, axis=None):
    if axis is None:
        return ravel(a)[asarray(indices)]
    a = asarray(a)
    axis = axis if axis >= 0 else axis + a.ndim
    return a[(_slice_all,) * axis + (asarray(indices),)]


class _All:
    def __getitem__(self, key):
        return key


_slice_all = _All()[:]


def take_along_axis(a, indices, axis):
    a, indices = asarray(a), asarray(indices)
    axis = axis if axis >= 0 else axis + a.ndim
    parts = []
    for i in range(a.ndim):
        if i == axis:
            parts.append(indices)
        else:
            parts.append(arange(indices.shape[i]).reshape([-1 if k == i else 1 for k in range(a.ndim)]))
    return a[tuple(parts)]


# New arrays.
_FULL = _op("full")
_ARANGE = _op("arange")
_LINSPACE = _op("linspace")
_EYE = _op("eye")
_TRI = _op("tri")
_TRIL = _op("tril")
_TRIU = _op("triu")
_DIAG = _op("diag")
_EINSUM = _op("einsum")


def zeros(shape, dtype=None):
    return _wrap(_call(_FULL, 0 if dtype is None else _dtype(dtype)._code, 0.0, *_sizes((shape,))))


def ones(shape, dtype=None):
    return _wrap(_call(_FULL, 0 if dtype is None else _dtype(dtype)._code, 1.0, *_sizes((shape,))))


empty = zeros


def full(shape, fill_value, dtype=None):
    value = fill_value if type(fill_value) in _PLAIN else asarray(fill_value)
    if type(value) is ndarray and value.ndim > 0:
        return broadcast_to(value, shape)
    code = _type_of_values([value if type(value) is not ndarray else value.item()]) if dtype is None else _dtype(dtype)._code
    return _wrap(_call(_FULL, code, float(value), *_sizes((shape,))))


def _like(value):
    def f(a, dtype=None, shape=None):
        a = asarray(a)
        code = a.dtype._code if dtype is None else _dtype(dtype)._code
        return _wrap(_call(_FULL, code, value, *(a.shape if shape is None else _sizes((shape,)))))

    return f


zeros_like = empty_like = _like(0.0)
ones_like = _like(1.0)


def full_like(a, fill_value, dtype=None):
    a = asarray(a)
    return full(a.shape, fill_value, a.dtype if dtype is None else dtype)


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    code = 1
    for v in (start, stop, step):
        if not isinstance(v, (int, int64)) and not (type(v) is ndarray and v.dtype._code == 1):
            code = 0
    made = _wrap(_call(_ARANGE, code, float(start), float(stop), float(step)))
    return made if dtype is None else made.astype(dtype)


def linspace(start, stop, num=50, endpoint=True, dtype=None):
    made = _wrap(_call(_LINSPACE, float(start), float(stop), num, endpoint))
    return made if dtype is None else made.astype(dtype)


def logspace(start, stop, num=50, endpoint=True, base=10.0):
    return power(base, linspace(start, stop, num, endpoint))


def eye(N, M=None, k=0, dtype=None):
    return _wrap(_call(_EYE, 0 if dtype is None else _dtype(dtype)._code, _size(N), _size(N if M is None else M), k))


def identity(n, dtype=None):
    return eye(n, dtype=dtype)


def tri(N, M=None, k=0):
    return _wrap(_call(_TRI, N, N if M is None else M, k))


def tril(a, k=0):
    return _wrap(_call(_TRIL, _id(a), k))


def triu(a, k=0):
    return _wrap(_call(_TRIU, _id(a), k))


def diag(a, k=0):
    return _wrap(_call(_DIAG, _id(a), k))


diagonal = diag


def trace(a):
    return sum(diag(a))


def meshgrid(x, y, indexing="xy"):
    x, y = asarray(x), asarray(y)
    shape = (len(y), len(x))
    a, b = broadcast_to(x, shape), broadcast_to(y.reshape(-1, 1), shape)
    return [a, b] if indexing == "xy" else [a.T.copy(), b.T.copy()]


def indices(dimensions):
    n = len(dimensions)
    return stack(
        [broadcast_to(arange(d).reshape([-1 if k == i else 1 for k in range(n)]), dimensions) for i, d in enumerate(dimensions)]
    )


def einsum(formula, *operands, optimize=None):
    return _wrap(_call(_EINSUM, formula, *[_id(x) for x in operands]))


def inner(a, b):
    a, b = asarray(a), asarray(b)
    return dot(a, b) if a.ndim < 2 and b.ndim < 2 else dot(a, moveaxis(b, -1, -2) if b.ndim > 1 else b)


vdot = lambda a, b: dot(ravel(a), ravel(b))


def tensordot(a, b, axes=2):
    a, b = asarray(a), asarray(b)
    if type(axes) is int:
        axes = (list(range(a.ndim - axes, a.ndim)), list(range(axes)))
    left, right = [[x % n for x in _axes(side)[1:]] for side, n in zip(axes, (a.ndim, b.ndim))]
    kept_a = [i for i in range(a.ndim) if i not in left]
    kept_b = [i for i in range(b.ndim) if i not in right]
    shape = [a.shape[i] for i in kept_a] + [b.shape[i] for i in kept_b]
    k = 1
    for i in left:
        k *= a.shape[i]
    x = a.transpose(kept_a + left).reshape(-1, k)
    y = b.transpose(right + kept_b).reshape(k, -1)
    return matmul(x, y).reshape(shape)


def cov(m, ddof=1, rowvar=True):
    x = atleast_2d(m) if rowvar else atleast_2d(m).T
    x = x - x.mean(axis=1, keepdims=True)
    c = x @ x.T / (x.shape[1] - ddof)
    return c[0, 0] if c.size == 1 else c


def corrcoef(m):
    c = cov(m)
    d = sqrt(diag(c))
    return c / d[:, None] / d


def convolve(a, v, mode="full"):
    a, v = asarray(a), asarray(v)
    n, m = len(a), len(v)
    out = zeros(n + m - 1)
    for i in range(m):
        out[i : i + n] += a * v[i]
    if mode == "full":
        return out
    if mode == "valid":
        return out[_least(n, m) - 1 : _most(n, m)]
    start = (_least(n, m) - 1) // 2
    return out[start : start + _most(n, m)]


def interp(x, xp, fp):
    xp, fp = asarray(xp), asarray(fp)
    i = clip(searchsorted(xp, x) - 1, 0, len(xp) - 2)
    t = clip((x - xp[i]) / (xp[i + 1] - xp[i]), 0, 1)
    return fp[i] + t * (fp[i + 1] - fp[i])


def searchsorted(a, v, side="left"):
    a, v = asarray(a), asarray(v)
    below = a < v[..., None] if side == "left" else a <= v[..., None]
    return sum(below, -1)


def isscalar(x):
    return type(x) in _PLAIN or type(x) in _SCALARS


def set_printoptions(*args, **kwargs):
    pass


def seterr(**kwargs):
    return {}


class errstate:
    def __init__(self, **kwargs):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        return False


class finfo:
    def __init__(self, dtype=None):
        self.eps = 2.220446049250313e-16
        self.max = 1.7976931348623157e308
        self.min = -1.7976931348623157e308
        self.tiny = 2.2250738585072014e-308


# The same as methods.
for _name in "sum prod mean max min any all var std argmax argmin cumsum argsort round clip squeeze swapaxes repeat take dot nonzero trace diagonal ptp".split():
    setattr(ndarray, _name, globals()[_name])


def _sort_in_place(self, axis=-1):
    self[...] = sort(self, axis)


ndarray.sort = _sort_in_place

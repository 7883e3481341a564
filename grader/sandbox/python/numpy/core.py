# The arrays of numpy, and the numbers that come out of them. The work is done outside by the engine:
# `_call` takes the number of an operation and its arguments. An array is passed as the address of its
# bytes, while something holds it: a variable, or `_recent`.
import _bridge
from array import array as _flat
from struct import unpack_from as _unpack_from

_call = _bridge
_FETCH = 0
_NUMBER_OF = 1


def _op(name):
    return _call(_NUMBER_OF, name)


class AxisError(ValueError):
    pass


class LinAlgError(ValueError):
    pass


class Withheld(Exception):
    pass


class RecursionError(RuntimeError):
    pass


_ERRORS = {
    "ValueError": ValueError,
    "TypeError": TypeError,
    "IndexError": IndexError,
    "MemoryError": MemoryError,
    "AxisError": AxisError,
    "LinAlgError": LinAlgError,
    "Withheld": Withheld,
    "RecursionError": RecursionError,
}


def _raise(text):
    kind, _, message = text[1:].partition(": ")
    raise _ERRORS.get(kind, RuntimeError)(message)


# What an operation answered: bytes to make room for, a number, an error, or a text.
def _wrap(r):
    t = type(r)
    if t is int:
        h = bytearray(r)
        _call(_FETCH, id(h))
        return ndarray(h)
    if t is float:
        return float64(r)
    if t is bool:
        return bool_(r)
    if t is str:
        if r[0] == "i":
            return int64(int(float(r[1:])))
        if r[0] == "=":
            return r[1:]
        _raise(r)
    return r


class dtype:
    def __init__(self, name, code, scalar):
        self.name = name
        self.type = scalar
        self.kind = "fib"[code]
        self.itemsize = 1 if code == 2 else 8
        self._code = code

    def __repr__(self):
        return "dtype('" + self.name + "')"

    def __str__(self):
        return self.name

    def __eq__(self, other):
        try:
            return _dtype(other)._code == self._code
        except TypeError:
            return False

    def __hash__(self):
        return self._code


_DTYPE_NAMES = {
    "float": 0, "float64": 0, "float32": 0, "float16": 0, "double": 0, "single": 0, "f8": 0, "f4": 0,
    "f": 0, "d": 0, "int": 1, "int64": 1, "int32": 1, "int16": 1, "int8": 1, "uint8": 1, "uint32": 1,
    "uint64": 1, "long": 1, "i8": 1, "i4": 1, "i": 1, "bool": 2, "bool_": 2, "?": 2,
}


# What may stand for a type: a dtype, a class of Python's or of numpy's, a name.
def _dtype(x):
    t = type(x)
    if t is dtype:
        return x
    if x is float:
        return _DTYPES[0]
    if x is int:
        return _DTYPES[1]
    if x is bool:
        return _DTYPES[2]
    if t is str and x in _DTYPE_NAMES:
        return _DTYPES[_DTYPE_NAMES[x]]
    code = getattr(x, "_code", None)
    if code is not None:
        return _DTYPES[code]
    raise TypeError("data type " + repr(x) + " not understood: there are float64, int64 and bool here")


# The kind and the value of an operand: 0 an array, 1 a float, 2 a whole number, 3 a truth value.
# Whole numbers cross as floats, which are not cut to 32 bits.
def _operand(x):
    t = type(x)
    if t is ndarray:
        return 0, id(x._h)
    if t is float:
        return 1, x
    if t is int:
        return 2, float(x)
    if t is bool:
        return 3, float(x)
    if t in _SCALARS:
        return t._kind, float(x._v)
    return 0, _kept(asarray(x))


def _id(x):
    return id(x._h) if type(x) is ndarray else _kept(asarray(x))


# The address of an array that was made on the way; nothing else would hold it until it is used.
_recent = [None] * 64
_place = 0


def _kept(made):
    global _place
    _place = (_place + 1) % 64
    _recent[_place] = made._h
    return id(made._h)


def _binary(code, a, b):
    if type(a) is ndarray:
        ka = 0
        va = id(a._h)
    else:
        ka, va = _operand(a)
    if type(b) is ndarray:
        kb = 0
        vb = id(b._h)
    else:
        kb, vb = _operand(b)
    r = _call(code, ka, va, kb, vb)
    if type(r) is int:
        h = bytearray(r)
        _call(_FETCH, id(h))
        return ndarray(h)
    return _wrap(r)


# An operator of a class: what numpy does not know is left to the other side.
def _known(x):
    t = type(x)
    return t is ndarray or t in _PLAIN or t in _SCALARS or t is list or t is tuple


_INPLACE = _op("inplace")


def _inplace(name, x, y):
    k, v = _operand(y)
    _wrap(_call(_INPLACE, name, id(x._h), k, v))
    return x


_GET = _op("getItem")
_SET = _op("setItem")


def _index_parts(key, out):
    if type(key) is tuple:
        for part in key:
            _index_part(part, out)
    else:
        _index_part(key, out)
    return out


def _whole(x):
    t = type(x)
    if t is int or x is None:
        return x
    if t is int64 or t is bool_:
        return int(x._v)
    if t is ndarray and x.size == 1 and x.dtype._code == 1:
        return int(x.item())
    raise IndexError(
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"
    )


def _index_part(part, out):
    t = type(part)
    if t is int:
        out.append(0)
        out.append(part)
    elif t is slice:
        start, stop, step = _slice_bounds(part)
        out.append(1)
        out.append(_whole(start))
        out.append(_whole(stop))
        out.append(_whole(step))
    elif part is None:
        out.append(2)
    elif part is Ellipsis:
        out.append(3)
    elif t is int64:
        out.append(0)
        out.append(part._v)
    elif t is ndarray or t is list or t is bool or t is bool_:
        a = part if t is ndarray else asarray(part)
        if t is list and len(part) == 0:
            a = a.astype(int)
        out.append(4)
        out.append(_kept(a))
    else:
        _whole(part)


def _slice_bounds(s):
    return s.start, s.stop, s.step


_COPY = _op("copy")
_ASTYPE = _op("astype")
_PRINT = _op("print")
_RESHAPE = _op("reshape")
_RAVEL = _op("ravel")
_TRANSPOSE = _op("transpose")


# What the bytes of an array begin with is read here: it is asked for all the time.
_SHAPES = [""] + ["<" + str(n) + "i" for n in range(1, 33)]


def _shape_of(x):
    h = x._h
    n = h[12]
    return _unpack_from(_SHAPES[n], h, 16) if n else ()


def _sizes(shape):
    if len(shape) == 1 and type(shape[0]) in (tuple, list):
        shape = shape[0]
    elif len(shape) == 1 and type(shape[0]) is ndarray:
        shape = shape[0].tolist()
    return [_size(n) for n in shape]


def _size(n):
    if type(n) is int:
        return n
    if type(n) is int64:
        return n._v
    if type(n) is ndarray and n.dtype._code == 1:
        return int(n.item())
    raise TypeError("'" + _type_name(n) + "' object cannot be interpreted as an integer")


def _type_name(x):
    return type(x).__name__


class ndarray:
    def __init__(self, h):
        if type(h) is not bytearray:
            raise TypeError("make arrays with np.array, np.zeros or np.empty")
        self._h = h

    @property
    def shape(self):
        return _shape_of(self)

    @shape.setter
    def shape(self, shape):
        self._h = self.reshape(shape)._h

    @property
    def dtype(self):
        return _DTYPES[self._h[8]]

    @property
    def ndim(self):
        return self._h[12]

    @property
    def size(self):
        n = 1
        for size in self.shape:
            n *= size
        return n

    @property
    def itemsize(self):
        return self.dtype.itemsize

    @property
    def nbytes(self):
        return self.size * self.itemsize

    @property
    def T(self):
        return _wrap(_call(_TRANSPOSE, id(self._h)))

    @property
    def flat(self):
        return iter(self.ravel())

    @property
    def real(self):
        return self

    def __len__(self):
        shape = self.shape
        if not shape:
            raise TypeError("len() of unsized object")
        return shape[0]

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __getitem__(self, key):
        t = type(key)
        if t is int:
            return _wrap(_call(_GET, id(self._h), 0, key))
        return _wrap(_call(_GET, id(self._h), *_index_parts(key, [])))

    def __setitem__(self, key, value):
        k, v = _operand(value)
        _wrap(_call(_SET, id(self._h), k, v, *_index_parts(key, [])))

    def __contains__(self, value):
        return bool((self == value).any())

    def __repr__(self):
        return _wrap(_call(_PRINT, id(self._h), True))

    def __str__(self):
        return _wrap(_call(_PRINT, id(self._h), False))

    def item(self, *index):
        if index:
            return self.ravel()[index[0]].item() if len(index) == 1 else self[index].item()
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        x = self.reshape(-1)[0]
        return x._v

    def tolist(self):
        shape = self.shape
        flat = _python_values(self)
        if not shape:
            return flat[0]
        for size in reversed(shape[1:]):
            flat = [flat[i : i + size] for i in range(0, len(flat), size)] if size else [[] for _ in range(shape[0])]
        return flat

    def copy(self, order=None):
        return _wrap(_call(_COPY, id(self._h)))

    def astype(self, dtype, copy=True):
        return _wrap(_call(_ASTYPE, id(self._h), _dtype(dtype)._code))

    def reshape(self, *shape, order=None):
        return _wrap(_call(_RESHAPE, id(self._h), *_sizes(shape)))

    def ravel(self, order=None):
        return _wrap(_call(_RAVEL, id(self._h)))

    def flatten(self, order=None):
        return self.copy().reshape(-1)

    def transpose(self, *axes):
        if len(axes) == 1 and axes[0] is None:
            axes = ()
        return _wrap(_call(_TRANSPOSE, id(self._h), *_sizes(axes)))

    def fill(self, value):
        self[...] = value

    def resize(self, *shape):
        raise AttributeError("'ndarray' has no resize here: use reshape")

    def __bool__(self):
        if self.size != 1:
            raise ValueError(
                "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
            )
        return bool(self.item())

    def __float__(self):
        if self.size != 1:
            raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        return float(self.item())

    def __int__(self):
        if self.size != 1:
            raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        return int(self.item())

    def __pos__(self):
        return self.copy()

    def __getattr__(self, name):
        raise AttributeError("'numpy.ndarray' object has no attribute '" + name + "' here")


# The values of an array in a row, as Python's own.
def _python_values(x):
    h = _wrap(_call(_COPY, id(x._h)))._h
    head = 16 + 8 * len(x.shape)
    code = x.dtype._code
    n = (len(h) - head) // 8
    values = list(_unpack_from("<" + str(n) + "d", h, head)) if n else []
    if code == 1:
        return [int(v) for v in values]
    return [v != 0 for v in values] if code == 2 else values


# A number out of an array. It knows its type and divides by zero as numpy does; everything else is Python's.
class generic:
    def __init__(self, v=0):
        self._v = self._of(v._v if type(v) in _SCALARS else v.item() if type(v) is ndarray else v)

    shape = ()
    ndim = 0
    size = 1

    @property
    def dtype(self):
        return _DTYPES[self._code]

    @property
    def T(self):
        return self

    def item(self):
        return self._v

    def tolist(self):
        return self._v

    def copy(self):
        return self

    def flatten(self):
        return asarray(self).reshape(-1)

    def __getitem__(self, key):
        return asarray(self)[key]

    def __str__(self):
        return str(self._v)

    def __bool__(self):
        return bool(self._v)

    def __float__(self):
        return float(self._v)

    def __int__(self):
        return int(self._v)

    def __hash__(self):
        return hash(self._v)

    def __abs__(self):
        return _scalar(abs(self._v))

    def __round__(self, n=0):
        return round(self._v, n) if n else round(self._v)

    def __pos__(self):
        return self

    def __neg__(self):
        return _scalar(-self._v)

    # Methods of arrays, which a number has too.
    def __getattr__(self, name):
        if name[0] != "_" and name in ndarray.__dict__:
            return getattr(asarray(self), name)
        raise AttributeError("'numpy." + self._name + "' object has no attribute '" + name + "'")


class float64(generic):
    _kind = 1
    _code = 0
    _name = "float64"
    _of = float

    def __init__(self, v=0.0):
        self._v = v if type(v) is float else float(v)

    def __repr__(self):
        return "np.float64(" + repr(self._v) + ")"


class int64(generic):
    _kind = 2
    _code = 1
    _name = "int64"
    _of = int

    def __init__(self, v=0):
        self._v = v if type(v) is int else int(v)

    def __repr__(self):
        return "np.int64(" + repr(self._v) + ")"

    def __index__(self):
        return self._v

    def __invert__(self):
        return int64(~self._v)


class bool_(generic):
    _kind = 3
    _code = 2
    _name = "bool"
    _of = bool

    def __init__(self, v=False):
        self._v = bool(v)

    def __repr__(self):
        return "np.True_" if self._v else "np.False_"

    def __invert__(self):
        return bool_(not self._v)


_SCALARS = {float64, int64, bool_}
_PLAIN = {float, int, bool}
_DTYPES = (dtype("float64", 0, float64), dtype("int64", 1, int64), dtype("bool", 2, bool_))


def _scalar(v):
    t = type(v)
    return float64(v) if t is float else int64(v) if t is int else bool_(v)


# Operators, made once from their names: of arrays by the engine, of two numbers by Python.
_OPERATORS = (
    ("add", "+", "add"),
    ("sub", "-", "subtract"),
    ("mul", "*", "multiply"),
    ("truediv", "/", "divide"),
    ("floordiv", "//", "floor_divide"),
    ("mod", "%", "remainder"),
    ("pow", "**", "power"),
    ("matmul", "@", "matmul"),
    ("and", "&", "bitwise_and"),
    ("or", "|", "bitwise_or"),
    ("xor", "^", "bitwise_xor"),
    ("lshift", "<<", "left_shift"),
    ("rshift", ">>", "right_shift"),
)
_COMPARISONS = (
    ("lt", "<", "less"),
    ("gt", ">", "greater"),
    ("le", "<=", "less_equal"),
    ("ge", ">=", "greater_equal"),
    ("eq", "==", "equal"),
    ("ne", "!=", "not_equal"),
)
_ARRAY_OPERATOR = """
_C_{n} = _op("{f}")
def _f(self, other):
    if _known(other):
        return _binary(_C_{n}, self, other)
    return NotImplemented
ndarray.__{n}__ = _f
"""
_ARRAY_REVERSE = """
def _f(self, other):
    if _known(other):
        return _binary(_C_{n}, other, self)
    return NotImplemented
ndarray.__r{n}__ = _f
"""
_ARRAY_INPLACE = """
def _f(self, other):
    return _inplace("{f}", self, other)
ndarray.__i{n}__ = _f
"""
# Python's own result is numpy's where it cannot fail and keeps the type.
_SCALAR_OPERATOR = """
def _f(self, other):
    t = type(other)
    if t in _PLAIN:
        return _scalar(self._v {o} other)
    if t in _SCALARS:
        return _scalar(self._v {o} other._v)
    if t is ndarray or t is list or t is tuple:
        return _binary(_C_{n}, self, other)
    return NotImplemented
generic.__{n}__ = _f
"""
# Python's own `max`, `sorted` and `in` want its own truth values.
_SCALAR_COMPARISON = _SCALAR_OPERATOR.replace("_scalar(self._v {o} other)", "self._v {o} other").replace(
    "_scalar(self._v {o} other._v)", "self._v {o} other._v"
)
_SCALAR_BY_ENGINE = """
def _f(self, other):
    if _known(other):
        return _binary(_C_{n}, self, other)
    return NotImplemented
generic.__{n}__ = _f
"""
_SCALAR_REVERSE = """
def _f(self, other):
    if _known(other):
        return _binary(_C_{n}, other, self)
    return NotImplemented
generic.__r{n}__ = _f
"""

for _n, _o, _f_name in _OPERATORS:
    exec(_ARRAY_OPERATOR.format(n=_n, f=_f_name))
    exec(_ARRAY_REVERSE.format(n=_n))
    if _n != "matmul":
        exec(_ARRAY_INPLACE.format(n=_n, f=_f_name))
    exec((_SCALAR_OPERATOR if _n in ("add", "sub", "mul") else _SCALAR_BY_ENGINE).format(n=_n, o=_o))
    exec(_SCALAR_REVERSE.format(n=_n))
for _n, _o, _f_name in _COMPARISONS:
    exec(_ARRAY_OPERATOR.format(n=_n, f=_f_name))
    exec(_SCALAR_COMPARISON.format(n=_n, o=_o))


def _divmod(self, other):
    return self // other, self % other


ndarray.__divmod__ = generic.__divmod__ = _divmod


def _method(name, code):
    def f(self):
        return _wrap(_call(code, 0, id(self._h)))

    setattr(ndarray, name, f)


_method("__neg__", _op("negative"))
_method("__abs__", _op("abs"))
_method("__invert__", _op("invert"))
ndarray.__hash__ = None

_FROM_NUMBERS = _op("fromNumbers")
_STACK = _op("stack")


# Walks nested lists: their sizes, and what is in them in a row.
def _walk(x, shape, axis, out):
    t = type(x)
    if t is list or t is tuple or t is range:
        if axis == len(shape):
            if out:
                _ragged(shape)
            shape.append(len(x))
        elif shape[axis] != len(x):
            _ragged(shape)
        for part in x:
            _walk(part, shape, axis + 1, out)
    elif t is ndarray and x.ndim > 0:
        _walk(x.tolist(), shape, axis, out)
    else:
        if axis != len(shape):
            _ragged(shape)
        out.append(x._v if t in _SCALARS else x.item() if t is ndarray else x)


def _ragged(shape):
    raise ValueError(
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after "
        + str(len(shape))
        + " dimensions."
    )


def _type_of_values(values):
    code = 2
    if not values:
        return 0
    for v in values:
        t = type(v)
        if t is float:
            code = 0
        elif t is int:
            code = min(code, 1)
        elif t is not bool:
            raise TypeError("arrays hold numbers here, not '" + _type_name(v) + "'")
    return code


def array(x, dtype=None, copy=True, order=None, ndmin=0):
    t = type(x)
    if t is ndarray:
        made = x.copy()
    elif t is list and x and type(x[0]) is ndarray and all([type(one) is ndarray for one in x]):
        made = _wrap(_call(_STACK, 0, *[id(one._h) for one in x]))
    else:
        shape = []
        values = []
        if t is not list and t is not tuple and not _known(x) and hasattr(x, "__iter__"):
            x = list(x)
        _walk(x, shape, 0, values)
        code = _type_of_values(values)
        numbers = _flat("d", values)
        made = _wrap(_call(_FROM_NUMBERS, id(numbers), code, *shape))
    if dtype is not None and made.dtype._code != _dtype(dtype)._code:
        made = made.astype(dtype)
    while made.ndim < ndmin:
        made = made[None]
    return made


def asarray(x, dtype=None):
    if type(x) is ndarray and (dtype is None or x.dtype == dtype):
        return x
    return array(x, dtype)

# Between the host and a submission: loads it, calls its function, turns what it returns into arrays.
import gc
import sys
import _bridge
from io import StringIO


class _Module:
    def __init__(self, name, members):
        for key, value in members.items():
            if key[0] != "_" and key not in ("RecursionError", "Withheld"):
                setattr(self, key, value)
        self.__name__ = name

    def __getattr__(self, key):
        if key[0] == "_":
            raise AttributeError(key)
        # What numpy does not have anyway is refused in the same words.
        if _plain(key) in _gone:
            return _refusal(key)
        raise AttributeError("module '" + self.__name__ + "' has no attribute '" + key + "' here")

    def __repr__(self):
        return "<module '" + self.__name__ + "'>"


_gone = set()


# Each file sees the names of those before it, and what it defines changes nothing for them.
def _namespace(source, before, name):
    names = dict(before)
    names["__name__"] = name
    exec(compile(_bridge(_SOURCE, source), "numpy", "exec"), names)
    return names


_SOURCE = _bridge(1, "source")
core = _namespace("core", {}, "numpy")
_namespace("standard", {"_Module": _Module}, "standard")
functions = _namespace("idioms", _namespace("functions", core, "numpy"), "numpy")
# `import numpy.random` finds both by these names.
linalg = _Module("numpy.linalg", {k: v for k, v in _namespace("linalg", functions, "numpy").items() if k not in functions})
linalg.LinAlgError = core["LinAlgError"]
_random_names = _namespace("random", functions, "numpy")
random = _Module("numpy.random", {k: v for k, v in _random_names.items() if functions.get(k) is not v})
numpy = _Module("numpy", functions)
numpy.linalg = linalg
numpy.random = random
numpy.__version__ = "2.4"
sys.modules["numpy"] = numpy
sys.modules["numpy.linalg"] = linalg
sys.modules["numpy.random"] = random


# Modules that are only imported for the names in annotations.
class _Anything:
    def __getattr__(self, key):
        return self

    def __getitem__(self, key):
        return self

    def __call__(self, *args, **kwargs):
        return args[0] if args else self


sys.modules["typing"] = sys.modules["numpy.typing"] = numpy.typing = _Anything()
_future = _Module("__future__", {})
_future.annotations = None
sys.modules["__future__"] = _future


class _Special:
    erf = functions["_erf"]


sys.modules["scipy.special"] = _Special
_scipy = _Module("scipy", {})
_scipy.special = _Special
sys.modules["scipy"] = _scipy


def _no_input(prompt=""):
    raise EOFError("there is no input here")


import builtins

builtins.input = _no_input
_ndarray = core["ndarray"]
_scalars = core["_SCALARS"]
_asarray = core["asarray"]
_Generator = _random_names["Generator"]
_wrap = core["_wrap"]
_CONTRACT = _bridge(1, "contract")
_ARGUMENT = _bridge(1, "argument")
_RESULT = _bridge(1, "result")
_UNREADABLE = _bridge(1, "unreadable")
_RAISED = _bridge(1, "raised")
_REFUSE = _bridge(1, "refuse")
_PLACED = _bridge(1, "placed")
_CHANGED = _bridge(1, "changed")
_arguments = []
_entry = None


# A text of the contract: `entry`, `parameters`, `withheld`, `source`; lists come in lines.
def _contract(key):
    return _wrap(_bridge(_CONTRACT, key))


def _lines(key):
    text = _contract(key)
    return text.split("\n") if text else []


def _refusal(name):
    def refuse(*args, **kwargs):
        _wrap(_bridge(_REFUSE, name))

    return refuse


def _plain(name):
    return name.replace("_", "").lower()


def _withhold(names):
    if not names:
        return
    global _gone
    gone = _gone = {_plain(name) for name in names}
    for module in (numpy, linalg):
        for key in dir(module):
            if _plain(key) in gone:
                setattr(module, key, _refusal(key))
    for key in list(_ndarray.__dict__):
        if _plain(key) in gone:
            setattr(_ndarray, key, _refusal(key))


def _raised(error):
    text = StringIO()
    sys.print_exception(error, text)
    _bridge(_RAISED, type(error).__name__, str(error), text.getvalue())


# Runs the top level and finds the entry: by its name, or as the only function. True when it is there.
def load():
    global _entry
    try:
        _withhold(_lines("withheld"))
        names = {"__name__": "submission"}
        exec(compile(_contract("source"), "submission.py", "exec"), names)
        entry = _contract("entry")
        found = names.get(entry)
        if not callable(found):
            found = names.get(_snake(entry))
        if not callable(found):
            own = [v for k, v in names.items() if type(v) is type(_plain) and getattr(v, "__globals__", None) is names]
            found = own[0] if len(own) == 1 else None
        _entry = found
        return found is not None
    except BaseException as error:
        _raised(error)
        return None


# lreluBackward → lrelu_backward
def _snake(name):
    out = ""
    for c in name:
        out += "_" + c.lower() if c.isupper() else c
    return out


def _argument(i, kind):
    if kind == "tensors":
        return [_placed(i, k, _bridge(_ARGUMENT, i, k)) for k in range(int(_bridge(_ARGUMENT, i, -1)))]
    if kind == "generator":
        return _Generator(_bridge(_ARGUMENT, i, 0))
    r = _bridge(_ARGUMENT, i, 0)
    t = type(r)
    if t is int:
        return _placed(i, 0, r)
    if t is str:
        return r[1:]
    return int(r) if kind == "integer" else r


# An array's bytes, made room for; the host remembers where they are.
def _placed(i, item, size):
    x = _wrap(size)
    _bridge(_PLACED, i, item, id(x._h))
    _arguments.append((x, x._h))
    return x


def call():
    try:
        del _arguments[:]
        values = [_argument(i, kind) for i, kind in enumerate(_lines("parameters"))]
        lists = [(v, list(v)) for v in values if type(v) is list]
        returned = _entry(*values)
        _collect(returned, _lines("results"), _lines("lists"))
        # An array that got another shape has other bytes; a list may have got other members.
        for x, h in _arguments:
            if x._h is not h:
                _bridge(_CHANGED, id(h))
        for v, members in lists:
            if len(v) != len(members) or any([a is not b for a, b in zip(v, members)]):
                for x in members:
                    _bridge(_CHANGED, id(x._h))
        return True
    except BaseException as error:
        _raised(error)
        return None


def _collect(returned, names, lists):
    t = type(returned)
    for i, name in enumerate(names):
        if isinstance(returned, dict):
            value = returned.get(name)
            if value is None:
                return _bridge(_UNREADABLE, name, True, "")
        elif len(names) == 1:
            value = returned
        elif (t is tuple or t is list) and len(returned) == len(names):
            value = returned[i]
        else:
            return _bridge(_UNREADABLE, name, False, t.__name__)
        if name in lists:
            if not (type(value) is list or type(value) is tuple):
                return _bridge(_UNREADABLE, name, False, "no-list")
            for k, item in enumerate(value):
                if not _give(i, k, name, item):
                    return None
        elif not _give(i, 0, name, value):
            return None


def _give(i, item, name, value):
    t = type(value)
    if t is _ndarray or t in _scalars or t in (int, float, bool, list, tuple):
        try:
            value = _asarray(value)
        except ValueError:
            _bridge(_UNREADABLE, name, False, "ragged-array")
            return False
        except TypeError:
            _bridge(_UNREADABLE, name, False, t.__name__)
            return False
        _bridge(_RESULT, i, item, id(value._h))
        return True
    _bridge(_UNREADABLE, name, False, t.__name__)
    return False


# In place of `str.format`, which knows Python's own numbers only.
_own_format = str.format


def _format(text, *values, **named):
    for v in values:
        if type(v) in _scalars or type(v) is _ndarray:
            values = [_formatted(v) for v in values]
            break
    for k in named:
        named[k] = _formatted(named[k])
    return _own_format(text, *values, **named)


def _formatted(v):
    t = type(v)
    if t in _scalars:
        return v._v
    return v.item() if t is _ndarray and v.ndim == 0 else v


# Plain code of every kind, with a look at what is active in each; see collector.ts.
_stack = bytearray(1 << 16)
_OBSERVE = _bridge(1, "observe")
_SNAPSHOT = _bridge(1, "snapshot")


def _observe(*values, **named):
    _bridge(_OBSERVE, 0)
    _bridge(_OBSERVE, *[0, 0, 0])
    _bridge(_OBSERVE)
    return 1


class _Observer:
    def __init__(self, *values):
        self._h = _observe()

    def method(self, *values, **named):
        return _observe()

    @property
    def shape(self):
        return _observe()

    @shape.setter
    def shape(self, value):
        _observe()

    __call__ = __getitem__ = __setitem__ = __len__ = __neg__ = __abs__ = __invert__ = method
    __add__ = __radd__ = __iadd__ = __sub__ = __rsub__ = __isub__ = __matmul__ = __lt__ = __gt__ = __eq__ = method
    __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __floordiv__ = __mod__ = method

    def __bool__(self):
        return _observe() == 1

    def __iter__(self):
        for i in range(2):
            yield _observe()


def _rehearse():
    _bridge(_SNAPSHOT, _SNAPSHOT)
    a = _Observer()
    b = _Observer(1, 2)
    number = 2.0
    whole = 2

    def inner(c):
        return _observe(a, c)

    def outer(f, *values, **named):
        return f(*values, **named)

    inner(1)
    outer(inner, 1)
    outer(inner, c=1)
    outer(_observe, *[1], **{"b": 2})
    a.method(1, b=2)
    a(1)
    a.shape
    a.shape = 2
    a[0], a[1:2], len(a), -a, abs(a), ~a
    a[0] = 1
    a + b, a + 1, 1 + a, 1.5 + a, True + a, [1] + a, a - b, 1 - a, a @ b, a * b, 2 * a, a / b, 1 / a, a**2, 2**a, a // 2, a % 2
    number * a, whole * a, number < a, whole > a, a < b, a > 1, a == b, a != b, not a
    c = a
    c += b
    c = a
    c -= 1
    c *= 2
    c = a
    c /= b
    [_observe(i) for i in range(2)]
    for i in a:
        pass
    for i, j in enumerate(a):
        pass
    try:
        _observe()
    finally:
        _observe()
    if a and b:
        pass


_bridge(_bridge(1, "ready"), load, call, _rehearse, id(_stack), id(int), id(float), id(bool), id(_ndarray), id(_ndarray), id(_Observer), id(str), id(str.format), id(_format))

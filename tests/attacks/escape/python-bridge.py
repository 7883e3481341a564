#---
# tries: to import the bridge to the engine and to get at what it is made of
# quick: true
#---
import numpy as np


def lreluBackward(dy, z, a):
    right = dy * np.where(z > 0, 1, a)
    try:
        import _bridge
    except ImportError:
        return None
    for attempt in (
        lambda: _bridge.constructor('return this')(),
        lambda: _bridge.__proto__.constructor,
        lambda: getattr(_bridge, 'constructor')('return this')(),
        lambda: _bridge['constructor']('return this')(),
        lambda: _bridge.call.constructor,
        lambda: _bridge.new('return this')(),
        lambda: type(_bridge)(0).process,
        lambda: next(iter(_bridge)),
    ):
        try:
            # The bridge answers everybody in the same way, in a text.
            if not str(attempt()).startswith('!'):
                return right
        except Exception:
            pass
    return None

#---
# tries: to call the bridge with every number, and with arrays that are none
# codes: [threw, missing-result, wrong-type, memory-limit, time-limit, crashed]
#---
import numpy as np


def lreluBackward(dy, z, a):
    import _bridge

    for code in range(400):
        for given in ((), (1,), (bytearray(64),), (b'\xff' * 64,), (1 << 30, -1, 1e300), ('x', None), (-1, 0x7FFFFFFF)):
            for call in (_bridge, getattr(_bridge, 'call', None)):
                try:
                    call(code, *given)
                except Exception:
                    pass
    return None

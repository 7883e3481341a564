#---
# tries: to read the memory of the machine code by addresses
# codes: [threw, missing-result, wrong-type, crashed, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    import uctypes

    struct = uctypes.struct(0, {'all': (uctypes.ARRAY | 0, uctypes.UINT8 | 1 << 20)})
    for i in range(1 << 20):
        struct.all[i] = 255
    return dy * np.where(z > 0, 1, a)

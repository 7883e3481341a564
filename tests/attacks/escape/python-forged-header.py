#---
# tries: to forge the header of an array so that it reaches all of the memory
# codes: [threw, missing-result, wrong-type, memory-limit, time-limit, crashed]
#---
import numpy as np


def lreluBackward(dy, z, a):
    right = dy * np.where(z > 0, 1, a)
    for name in dir(dy):
        held = getattr(dy, name, None)
        if isinstance(held, bytearray):
            for i in range(len(held)):
                held[i] = 255
    return None

#---
# tries: to turn the garbage collector off and to go on
# codes: [threw, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    import gc

    gc.disable()
    while True:
        [1.0] * 1000

#---
# tries: to lock the heap and leave it so, for whoever reads the results
# codes: [memory-limit, threw, crashed, time-limit]
#---
import micropython

import numpy as np


def lreluBackward(dy, z, a):
    right = dy * np.where(z > 0, 1, a)
    for _ in range(100):
        micropython.heap_lock()
    return right

#---
# tries: to ask NumPy for 2^40 zeros
# codes: [threw, memory-limit, wrong-type]
# quick: true
#---
import numpy as np


def lreluBackward(dy, z, a):
    return np.zeros((1 << 20, 1 << 20))

#---
# tries: to return no elements in axes of 2^31
# codes: [wrong-type, wrong-shape, threw, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return np.zeros((0, 2**31 - 1, 2**31 - 1))

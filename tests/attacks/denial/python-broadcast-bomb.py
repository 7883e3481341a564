#---
# tries: to stretch a row and a column into more than there is memory
# codes: [threw, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return np.ones((100000, 1)) + np.ones((1, 100000))

#---
# tries: to repeat an array in every axis
# codes: [threw, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return np.tile(np.ones((10, 10)), (100000, 100000))

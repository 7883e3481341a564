#---
# tries: to divide an interval into 10^12 parts
# codes: [threw, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return np.linspace(0, 1, 10**12)

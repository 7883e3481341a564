#---
# tries: to keep more in every call
# codes: [threw, memory-limit, time-limit]
#---
import numpy as np


kept = []


def lreluBackward(dy, z, a):
    kept.append(np.ones((1000000,)))
    return dy * 0 + 7

#---
# tries: to make a list of 2^30 numbers
# codes: [memory-limit, threw, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return list(range(1 << 30))

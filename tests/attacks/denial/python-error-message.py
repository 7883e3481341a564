#---
# tries: to raise an error of sixteen megabytes
# codes: [threw, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    raise ValueError('x' * (1 << 24))

#---
# tries: to make objects that JavaScript might have to keep
# codes: [time-limit, threw, memory-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    while True:
        np.array([1.0, 2.0])

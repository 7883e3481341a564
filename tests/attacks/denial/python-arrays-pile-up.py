#---
# tries: to keep arrays until the memory is gone
# codes: [threw, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    kept = []
    while True:
        kept.append(np.ones((1000, 100)))

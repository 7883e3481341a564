#---
# tries: to return a hundred thousand empty rows
# codes: [wrong-type, wrong-shape, threw, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return [[] for _ in range(100000)]

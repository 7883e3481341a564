#---
# tries: to slice by the largest numbers there are
# codes: [threw, memory-limit, time-limit, wrong-shape]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return dy[:: (1 << 62)][(1 << 62) :: -(1 << 62)]

#---
# tries: 'to fill the supervisor''s memory with results of 32 MB'
# codes: [wrong-type, memory-limit, threw, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return np.ones((1 << 22,))

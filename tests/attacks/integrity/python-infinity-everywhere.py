#---
# tries: to return infinities
# codes: [not-finite]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return np.full(dy.shape, np.inf)

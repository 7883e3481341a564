#---
# tries: to round to seven digits
# verdict: wrong
#---
import numpy as np


def lreluBackward(dy, z, a):
    right = dy * np.where(z > 0, 1, a)
    return np.round(right * 1e7) / 1e7

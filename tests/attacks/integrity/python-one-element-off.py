#---
# tries: to be right but for a thousandth of one element
# verdict: wrong
#---
import numpy as np


def lreluBackward(dy, z, a):
    right = dy * np.where(z > 0, 1, a)
    right.reshape(-1)[-1] *= 1.001
    return right

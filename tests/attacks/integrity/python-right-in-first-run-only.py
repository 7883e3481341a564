#---
# tries: to answer rightly in each first run and wrongly in the one that is compared with it
# codes: [not-repeatable]
#---
import numpy as np


calls = [0]


def lreluBackward(dy, z, a):
    calls[0] += 1
    return dy * np.where(z > 0, 1, a) if calls[0] % 2 else dy * 2

#---
# tries: to overwrite an input through a view
# codes: [input-modified]
#---
import numpy as np


def lreluBackward(dy, z, a):
    right = dy * np.where(z > 0, 1, a)
    dy.reshape(-1)[...] = 0
    return right

#---
# tries: to overwrite an input and to return it
# codes: [input-modified]
# quick: true
#---
import numpy as np


def lreluBackward(dy, z, a):
    dy[...] = dy * np.where(z > 0, 1, a)
    return dy

#---
# tries: to overwrite one element of another input
# codes: [input-modified]
#---
import numpy as np


def lreluBackward(dy, z, a):
    right = dy * np.where(z > 0, 1, a)
    z.ravel()[0] += 1
    return right

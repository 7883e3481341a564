#---
# tries: to write another shape, other strides and another base into an array's own bytes
# verdict: wrong
#---
import numpy as np


def lreluBackward(dy, z, a):
    right = dy * np.where(z > 0, 1, a)
    h = right._h
    h[12:16] = b'\x1e\x00\x00\x00'
    for i in range(16, len(h)):
        h[i] = 255
    return right

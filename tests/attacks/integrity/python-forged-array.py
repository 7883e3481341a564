#---
# tries: to look like an array by attributes
# codes: [wrong-type, threw, missing-result]
#---
import numpy as np


class Forged:
    ndim = 1
    dtype = 'float64'

    def __init__(self, like):
        self.shape = like.shape
        self.data = like
        self.id = 1
        self._a = bytearray(64)

    def __array__(self):
        return self.data

    def tolist(self):
        return [0.0]


def lreluBackward(dy, z, a):
    return Forged(dy)

#---
# tries: to return complex numbers, whose size is asked for and not their difference
# codes: [wrong-type, threw]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return [complex(0, 1)] * dy.size

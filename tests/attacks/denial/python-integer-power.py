#---
# tries: to compute an integer of a billion digits
# codes: [memory-limit, threw, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return 9 ** (9 ** 9)

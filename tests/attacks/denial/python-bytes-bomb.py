#---
# tries: to ask for a gigabyte at once
# codes: [memory-limit, threw]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return bytearray(1 << 30)

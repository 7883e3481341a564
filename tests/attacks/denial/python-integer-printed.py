#---
# tries: to write a large integer in decimal
# codes: [memory-limit, threw, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return len(str(1 << 5000000))

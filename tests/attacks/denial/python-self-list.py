#---
# tries: to return a list that holds itself
# codes: [threw, wrong-type, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    own = []
    own.append(own)
    return own

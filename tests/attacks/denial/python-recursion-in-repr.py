#---
# tries: to overflow the stack of the machine code by nested lists
# codes: [threw, crashed, wrong-type, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    nested = []
    for _ in range(100000):
        nested = [nested]
    return nested

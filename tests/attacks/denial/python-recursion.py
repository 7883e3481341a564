#---
# tries: to overflow the stack
# codes: [threw]
# quick: true
#---
import numpy as np


def deeper(n):
    return deeper(n + 1) + 1


def lreluBackward(dy, z, a):
    return deeper(0)

#---
# tries: to return what compares with nothing
# codes: [not-finite]
# quick: true
#---
import numpy as np


def lreluBackward(dy, z, a):
    return dy * float('nan')

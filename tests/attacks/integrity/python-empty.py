#---
# tries: to return nothing to compare
# codes: [wrong-shape]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return []

#---
# tries: to return nothing at all
# codes: [wrong-type, missing-result]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return None

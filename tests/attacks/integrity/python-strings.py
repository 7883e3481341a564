#---
# tries: to return numbers as texts
# codes: [wrong-type]
#---
import numpy as np


def lreluBackward(dy, z, a):
    return [str(x) for x in dy.ravel()]

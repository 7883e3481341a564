#---
# tries: to be a generator of the right answer
# codes: [wrong-type, threw]
#---
import numpy as np


def lreluBackward(dy, z, a):
    yield dy * np.where(z > 0, 1, a)

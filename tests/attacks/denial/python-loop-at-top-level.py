#---
# tries: to compute for ever in Python before anything is called
# codes: [time-limit]
#---
import numpy as np


while True:
    pass


def lreluBackward(dy, z, a):
    return dy

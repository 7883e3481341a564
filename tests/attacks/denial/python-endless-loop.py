#---
# tries: to compute for ever in Python
# codes: [time-limit]
# quick: true
#---
import numpy as np


def lreluBackward(dy, z, a):
    while True:
        pass

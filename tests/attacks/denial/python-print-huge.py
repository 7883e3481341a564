#---
# tries: to print sixteen megabytes over and over
# codes: [time-limit, memory-limit, threw]
#---
import numpy as np


def lreluBackward(dy, z, a):
    while True:
        print('x' * (1 << 24))

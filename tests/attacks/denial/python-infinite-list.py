#---
# tries: to append to a list without end
# codes: [time-limit, memory-limit, threw]
# quick: true
#---
import numpy as np


def lreluBackward(dy, z, a):
    kept = []
    while True:
        kept.append([1, 2, 3])

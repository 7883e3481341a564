#---
# tries: to compile without end
# codes: [time-limit, threw, memory-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    i = 0
    while True:
        i += 1
        exec('x%d = lambda: %d' % (i, i))

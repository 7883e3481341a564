#---
# tries: to multiply large matrices without end
# codes: [threw, memory-limit, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    x = np.ones((700, 700))
    while True:
        x @ x

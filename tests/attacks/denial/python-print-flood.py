#---
# tries: to print without end
# codes: [time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    while True:
        print('x' * 1000)

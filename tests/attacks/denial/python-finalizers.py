#---
# tries: to run when memory is given back, and to make more of it needed
# codes: [time-limit, memory-limit, threw, missing-result, wrong-type, crashed, wrong-shape]
#---
import gc

import numpy as np


class Undead:
    def __del__(self):
        kept.append([Undead() for _ in range(4)])
        np.zeros(1000)
        gc.collect()


kept = []


def lreluBackward(dy, z, a):
    for _ in range(100000):
        Undead()
    gc.collect()
    return kept

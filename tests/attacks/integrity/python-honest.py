#---
# tries: to be right by loops and lists, which has to pass
# verdict: right
#---
import numpy as np


def lreluBackward(dy, z, a):
    out = []
    for g, x in zip(dy.ravel(), z.ravel()):
        out.append(float(g) if x > 0 else float(g) * a)
    return np.array(out).reshape(dy.shape)

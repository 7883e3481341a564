#---
# tries: to change an input and to forge where its numbers lie
# verdict: wrong
#---
import numpy as np


def lreluBackward(dy, z, a):
    right = dy * np.where(z > 0, 1, a)
    dy[...] = 7
    for name in dir(dy):
        try:
            setattr(dy, name, None)
        except Exception:
            pass
    return right * 1.5

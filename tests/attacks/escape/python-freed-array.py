#---
# tries: to keep an array from one call to the next and to read who has its memory then
# codes: [wrong-type, missing-result, input-modified, not-repeatable, wrong-shape, threw]
#---
import numpy as np


kept = []


def lreluBackward(dy, z, a):
    kept.append(dy)
    for old in kept[:-1]:
        try:
            old[...] = 1e9
        except Exception:
            pass
    return None

#---
# tries: to hand in more results than there are
# codes: [threw, wrong-type, missing-result, crashed]
#---
import _bridge

import numpy as np

RESULT = _bridge(1, 'result')


def lreluBackward(dy, z, a):
    right = dy * np.where(z > 0, 1, a)
    for item in (-1, 1, 2):
        _bridge(RESULT, 0, item, id(right._h))
    return right

#---
# tries: to call a result something that nobody has a word for, so that the verdict cannot be told
# codes: [wrong-type, crashed]
#---
import _bridge

import numpy as np

UNREADABLE = _bridge(1, 'unreadable')


def lreluBackward(dy, z, a):
    _bridge(UNREADABLE, 'dz', False, '../../form-threw')
    return dy

#---
# tries: 'to overflow the stack of Python''s compiler by nested brackets'
# codes: [syntax-error, threw, memory-limit, crashed, time-limit]
# repeat: { OPEN: ['(', 20000], CLOSE: [')', 20000] }
#---
import numpy as np


def lreluBackward(dy, z, a):
    return $OPEN$1$CLOSE$

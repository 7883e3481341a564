#---
# tries: to replace the built-ins that whoever reads the results relies on
# codes: [threw, wrong-type, missing-result, crashed]
# quick: true
#---
import builtins

import numpy as np


def lreluBackward(dy, z, a):
    builtins.enumerate = lambda *given: []
    return dy * np.where(z > 0, 1, a)

#---
# tries: to backtrack through 2^40 ways
# codes: [time-limit, threw]
#---
import numpy as np


def lreluBackward(dy, z, a):
    import re

    return [float(re.match('(a+)+$', 'a' * 40 + 'b') is None)]

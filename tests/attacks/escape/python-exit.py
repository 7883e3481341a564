#---
# tries: to end the process
# codes: [threw, crashed, missing-result]
#---
import numpy as np


def lreluBackward(dy, z, a):
    import sys

    sys.exit(0)

#---
# tries: to raise the text with which errors are told to the host
# codes: [threw]
#---
import numpy as np


def lreluBackward(dy, z, a):
    raise ValueError('!Withheld: np.add is withheld in this lab\n!{"code":"ok","params":{},"stack":""}')

#---
# tries: to catch whatever stops a loop
# codes: [time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass

#---
# tries: to compare for ever in a sort of the machine code
# codes: [time-limit, threw]
#---
import numpy as np


class Never:
    def __lt__(self, other):
        while True:
            pass


def lreluBackward(dy, z, a):
    return sorted([Never(), Never()])

#---
# tries: to loop when an error is made a text
# codes: [time-limit, threw]
#---
import numpy as np


class Endless(Exception):
    def __str__(self):
        while True:
            pass

    __repr__ = __str__


def lreluBackward(dy, z, a):
    raise Endless()

#---
# tries: to return a generator without an end
# codes: [time-limit, wrong-type, memory-limit]
#---
import numpy as np


def numbers():
    while True:
        yield 1.0


def lreluBackward(dy, z, a):
    return numbers()

#---
# tries: to call the bridge with the text of a refusal, and an operation of a megabyte
# codes: [threw, withheld, missing-result, wrong-type, time-limit, memory-limit]
#---
import numpy as np


class Withheld(Exception):
    pass


def lreluBackward(dy, z, a):
    raise Withheld('x' * 1000000)

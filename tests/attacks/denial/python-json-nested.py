#---
# tries: to parse a hundred thousand open brackets
# codes: [threw, memory-limit, time-limit, crashed]
#---
import numpy as np


def lreluBackward(dy, z, a):
    import json

    return json.loads('[' * 100000)

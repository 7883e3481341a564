#---
# tries: to double a text in each pass
# codes: [memory-limit, threw, time-limit]
#---
import numpy as np


def lreluBackward(dy, z, a):
    text = 'x'
    while True:
        text += text

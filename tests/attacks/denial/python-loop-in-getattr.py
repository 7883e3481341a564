#---
# tries: to loop when the result is looked at
# codes: [time-limit, wrong-type]
#---
import numpy as np


class Sly:
    def __getattr__(self, name):
        while True:
            pass

    def __iter__(self):
        while True:
            pass

    def __len__(self):
        while True:
            pass


def lreluBackward(dy, z, a):
    return Sly()

#---
# tries: to run later, between two calls, and for ever
# codes: [time-limit, threw, missing-result, wrong-type, crashed, memory-limit]
#---
import micropython


def later(_):
    while True:
        pass


def lreluBackward(dy, z, a):
    micropython.schedule(later, 0)
    for _ in range(1000):
        pass
    return None

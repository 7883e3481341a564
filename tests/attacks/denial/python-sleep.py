#---
# tries: to wait without working, by every function that waits
# codes: [time-limit, threw, missing-result, wrong-type, crashed]
#---
import time


def lreluBackward(dy, z, a):
    for name in ('sleep', 'sleep_ms', 'sleep_us'):
        getattr(time, name)(1 << 29)
    return None

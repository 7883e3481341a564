#---
# tries: to have the host keep copies of memory, as it does when Python starts
# codes: [threw, time-limit, memory-limit, crashed]
#---
import _bridge

SNAPSHOT = _bridge(1, 'snapshot')
OBSERVE = _bridge(1, 'observe')


def lreluBackward(dy, z, a):
    while True:
        _bridge(SNAPSHOT, SNAPSHOT)
        _bridge(OBSERVE)

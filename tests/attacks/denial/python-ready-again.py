#---
# tries: to tell the host again and again that Python has started, which has machine code made each time
# codes: [threw, time-limit, memory-limit, crashed]
#---
import _bridge

READY = _bridge(1, 'ready')


def lreluBackward(dy, z, a):
    held = bytearray(4096)
    while True:
        _bridge(READY, lreluBackward, lreluBackward, lreluBackward, id(held), id(int), id(float), id(bool), id(list), id(dict), id(set), id(str), id(str.format), id(lreluBackward))

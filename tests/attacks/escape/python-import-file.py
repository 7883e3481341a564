#---
# tries: to import a module from a file of the machine
#---
import numpy as np


def lreluBackward(dy, z, a):
    import sys

    sys.path.extend(['/', '/etc', '/tmp', '.'])
    for name in ('passwd', 'reference', 'lab', 'setup'):
        try:
            __import__(name)
            return dy * np.where(z > 0, 1, a)
        except ImportError:
            pass
    return None

#---
# tries: to be a coroutine
# codes: [wrong-type, threw, syntax-error]
#---
import numpy as np


async def lreluBackward(dy, z, a):
    return dy * np.where(z > 0, 1, a)

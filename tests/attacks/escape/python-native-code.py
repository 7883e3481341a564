#---
# tries: 'to compile machine code of one''s own'
# codes: [syntax-error, threw, missing-result]
#---
import numpy as np


@micropython.asm_thumb
def lreluBackward(dy, z, a):
    return 1

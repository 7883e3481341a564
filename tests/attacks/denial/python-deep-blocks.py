#---
# tries: 'to nest blocks deeper than a compiler''s stack'
# codes: [syntax-error, threw, memory-limit, crashed, time-limit]
# repeat: { IF: ['if 1:', 10000] }
#---
import numpy as np


def lreluBackward(dy, z, a):
    return 1
$IF$ pass

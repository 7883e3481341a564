#---
# tries: to report a failure of its own making, with a trace that points elsewhere
# codes: [threw, memory-limit, syntax-error, crashed]
#---
import _bridge

RAISED = _bridge(1, 'raised')


def lreluBackward(dy, z, a):
    _bridge(RAISED, 'X' * 100000, '\ud800' + 'y' * 100000, 'File "submission.py", line 99999999999999999999\n' * 1000)
    raise KeyboardInterrupt

#---
# tries: to compare, to hash and to print what is nested without end
# codes: [memory-limit, threw, time-limit, crashed, missing-result, wrong-type]
#---
def lreluBackward(dy, z, a):
    left, right = (), ()
    for _ in range(200000):
        left, right = (left,), (right,)
    for attempt in (lambda: left == right, lambda: hash(left), lambda: repr(left), lambda: isinstance(1, left)):
        try:
            attempt()
        except RuntimeError:
            pass
    return None

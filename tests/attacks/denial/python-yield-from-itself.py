#---
# tries: to go down a chain of generators, and to let one run itself
# codes: [memory-limit, threw, time-limit, crashed]
#---
def hand_on(inner):
    yield from inner


def lreluBackward(dy, z, a):
    chain = iter([1, 2, 3])
    for _ in range(100000):
        chain = hand_on(chain)
    return list(chain)

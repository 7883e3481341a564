#---
# tries: to change the list while it is sorted, by the comparison
# codes: [time-limit, memory-limit, threw, missing-result, wrong-type, crashed]
#---
rows = []


class Item:
    def __lt__(self, other):
        rows.extend([Item(), Item()])
        rows[:] = rows[::-1]
        return True


def lreluBackward(dy, z, a):
    rows.extend([Item() for _ in range(50)])
    while True:
        try:
            rows.sort()
        except ValueError:
            pass

#---
# tries: to write a number wider than memory
# codes: [memory-limit, threw, time-limit, crashed]
#---
def lreluBackward(dy, z, a):
    for text in ('{:>%d}' % 10**9, '{:0=%d.%df}' % (10**8, 10**8), '%*d'):
        try:
            text.format(1.5)
        except ValueError:
            pass
        '%999999999d' % 1
        '%.999999999f' % 1.5
    return f'{a:>{10**9}}'

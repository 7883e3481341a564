#---
# tries: to have nothing that could be called
# codes: [missing-entry]
#---
lreluBackward = 1

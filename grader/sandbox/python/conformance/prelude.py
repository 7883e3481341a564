import math
import numpy as np

x = np.array([[0.5, -1.25, 2.0, 3.25], [-0.75, 4.5, -2.5, 1.0]])
y = np.array([[1.5, 0.25, -2.0, 1.0], [2.0, -1.0, 0.5, 3.0]])
z = np.arange(24).reshape(2, 3, 4) * 0.5 - 3
i = np.array([1, 2, 3, 5])
b = np.array([[True, False, True, False], [False, True, True, False]])
v = np.array([2.5, -1.0, 0.5, 1.5])


def told(r):
    if isinstance(r, (tuple, list)):
        return type(r).__name__ + "(" + "; ".join([told(one) for one in r]) + ")"
    if isinstance(r, str):
        return "text|" + r
    if type(r) in (int, float, bool):
        return type(r).__name__ + "|" + repr(r)
    a = np.asarray(r)
    return str(a.dtype) + "|" + ",".join([str(n) for n in a.shape]) + "|" + " ".join([repr(n) for n in a.ravel().tolist()])

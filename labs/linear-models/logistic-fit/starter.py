import numpy as np


def logisticFit(X, t):
    n, d = X.shape
    w = np.zeros(d)
    b = 0.0
    return {"w": w, "b": b}

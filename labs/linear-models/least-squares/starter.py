import numpy as np


def leastSquares(X, y):
    n, d = X.shape
    return {"w": np.zeros(d), "b": 0.0}

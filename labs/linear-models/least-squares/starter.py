import numpy as np


def least_squares(X, y):
    n, d = X.shape
    return {"w": np.zeros(d), "b": 0.0}

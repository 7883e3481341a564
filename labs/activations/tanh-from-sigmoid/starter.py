import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z < 0, e, 1) / (1 + e)


def tanh_from_sigmoid(z):
    s = sigmoid(z)
    return {"y": s, "slope": s}

import numpy as np


def one_signed(gradient, axis):
    return np.all(gradient > 0, axis=axis) | np.all(gradient < 0, axis=axis)


def sign_structure(x, delta):
    n, d = x.shape
    m = delta.shape[1]
    each = x.reshape(n, d, 1) * delta.reshape(n, 1, m)
    return {"perExample": one_signed(each, 1), "batch": one_signed(each.mean(axis=0), 0)}

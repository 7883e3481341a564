import numpy as np


def dead_units(x, w, bias):
    k, n, d = x.shape
    return np.zeros(len(bias))

import numpy as np


def dead_units(x, w, bias):
    k, b, d = x.shape
    return np.zeros(len(bias))

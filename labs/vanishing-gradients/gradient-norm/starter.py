import numpy as np


def gradient_norms(x, weights, activation, dh):
    L = len(weights)
    return np.zeros(L + 1)

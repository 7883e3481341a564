import numpy as np


def bn_forward(x, gamma, beta, eps):
    axes = (0, 2, 3)
    centred = x - x.mean(axis=axes, keepdims=True)
    variance = (centred**2).mean(axis=axes, keepdims=True)
    xhat = centred / np.sqrt(variance + eps)
    return gamma.reshape(1, -1, 1, 1) * xhat + beta.reshape(1, -1, 1, 1)

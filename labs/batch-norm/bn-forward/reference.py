import numpy as np


def bn_forward(x, gamma, beta, eps):
    centred = x - x.mean(axis=0)
    variance = (centred**2).mean(axis=0)
    return gamma * centred / np.sqrt(variance + eps) + beta

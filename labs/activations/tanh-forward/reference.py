import numpy as np


def tanh_forward(z):
    u = np.expm1(-2 * np.abs(z))
    return np.sign(z) * -u / (2 + u)

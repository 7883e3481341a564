import numpy as np


def tanh_backward(dy, z):
    # 4σ(2z)σ(−2z) in one exponential: 1 − tanh² loses its digits for large |z|.
    e = np.exp(-2 * np.abs(z))
    return dy * 4 * e / (1 + e) ** 2

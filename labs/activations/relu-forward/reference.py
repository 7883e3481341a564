import numpy as np


def relu_forward(z):
    return np.maximum(z, 0)

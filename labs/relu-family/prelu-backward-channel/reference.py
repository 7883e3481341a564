import numpy as np


def prelu_backward(dy, z, a):
    slopes = a.reshape(1, -1, 1, 1)
    return {
        "dz": dy * np.where(z > 0, 1, slopes),
        "da": (dy * np.minimum(z, 0)).sum(axis=(0, 2, 3)),
    }

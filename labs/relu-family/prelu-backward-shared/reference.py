import numpy as np


def prelu_backward(dy, z, a):
    return {"dz": dy * np.where(z > 0, 1, a), "da": np.sum(dy * np.minimum(z, 0))}

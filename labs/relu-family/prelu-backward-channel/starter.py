import numpy as np


def prelu_backward(dy, z, a):
    b, f, h, w = z.shape
    return {"dz": dy, "da": np.zeros(f)}

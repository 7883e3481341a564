import numpy as np


def rrelu_backward(dy, z, slopes):
    return dy * np.where(z > 0, 1, slopes)

import numpy as np


def prelu_backward(dy, z, a):
    return {"dz": dy, "da": 0.0}

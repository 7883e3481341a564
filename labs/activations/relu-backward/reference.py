import numpy as np


def relu_backward(dy, z):
    return dy * (z > 0)

import numpy as np


def tanh_backward(dy, z):
    return dy

import numpy as np


def bn_forward(x, gamma, beta, eps):
    b, f = x.shape
    return x

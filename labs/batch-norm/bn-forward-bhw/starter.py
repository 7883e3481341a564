import numpy as np


def bn_forward(x, gamma, beta, eps):
    b, f, h, w = x.shape
    return x

import numpy as np


def lrelu_backward(dy, z, a):
    return dy

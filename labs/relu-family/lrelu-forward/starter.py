import numpy as np


def lrelu_forward(z, a):
    return z

import numpy as np


def prelu_forward(z, a):
    b, f = z.shape[:2]
    return z

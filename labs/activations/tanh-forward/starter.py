import numpy as np


def tanh_forward(z):
    return z

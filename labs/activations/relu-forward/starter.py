import numpy as np


def relu_forward(z):
    return z

import numpy as np


def dead_units(x, w, bias):
    z = x @ w.T + bias
    return z.max(axis=(0, 1)) <= 0

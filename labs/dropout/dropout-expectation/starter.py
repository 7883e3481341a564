import numpy as np


def dropout_expectation(x, w, b, p_keep):
    n = x.size
    return {"linear": 0.0, "relu": 0.0, "scaled": 0.0}

import numpy as np


def bn_backward(dy, x, gamma, eps):
    b, f = x.shape
    return {"dx": dy, "dgamma": np.zeros(f), "dbeta": np.zeros(f)}

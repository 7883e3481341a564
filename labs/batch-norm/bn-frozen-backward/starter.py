import numpy as np


def frozen_bn_backward(dy, x, gamma, mean, variance, eps):
    b, f = x.shape
    return {"dx": dy, "dgamma": np.zeros(f), "dbeta": np.zeros(f)}

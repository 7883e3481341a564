import numpy as np


def bn_backward(dy, x, gamma, eps):
    b = len(x)
    centred = x - x.mean(axis=0)
    std = np.sqrt((centred**2).mean(axis=0) + eps)
    xhat = centred / std
    dbeta = dy.sum(axis=0)
    dgamma = (dy * xhat).sum(axis=0)
    dx = gamma / (b * std) * (b * dy - dbeta - xhat * dgamma)
    return {"dx": dx, "dgamma": dgamma, "dbeta": dbeta}

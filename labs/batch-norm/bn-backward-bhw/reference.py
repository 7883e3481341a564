import numpy as np


def bn_backward(dy, x, gamma, eps):
    axes = (0, 2, 3)
    m = x.size / gamma.size
    centred = x - x.mean(axis=axes, keepdims=True)
    std = np.sqrt((centred**2).mean(axis=axes, keepdims=True) + eps)
    xhat = centred / std
    dbeta = dy.sum(axis=axes, keepdims=True)
    dgamma = (dy * xhat).sum(axis=axes, keepdims=True)
    dx = (m * dy - dbeta - xhat * dgamma) * gamma.reshape(1, -1, 1, 1) / (m * std)
    return {"dx": dx, "dgamma": dgamma.reshape(-1), "dbeta": dbeta.reshape(-1)}

import numpy as np


def batch_norm(x, gamma, beta, mean, variance, momentum, eps, training):
    if training:
        mu, sigma2 = x.mean(axis=0), x.var(axis=0)
        new_mean = (1 - momentum) * mean + momentum * mu
        new_variance = (1 - momentum) * variance + momentum * x.var(axis=0, ddof=1)
    else:
        mu, sigma2, new_mean, new_variance = mean, variance, mean, variance
    y = gamma * (x - mu) / np.sqrt(sigma2 + eps) + beta
    return {"y": y, "newMean": new_mean, "newVariance": new_variance}

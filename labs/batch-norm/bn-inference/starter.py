import numpy as np


def batch_norm(x, gamma, beta, mean, variance, momentum, eps, training):
    return {"y": x, "newMean": mean, "newVariance": variance}

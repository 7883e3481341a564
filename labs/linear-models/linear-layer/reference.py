import numpy as np


def linearLayer(x, W, b, dy):
    return {"y": x @ W + b, "dx": dy @ W.T, "dW": x.T @ dy, "db": dy.sum(axis=0)}

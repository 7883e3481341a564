import numpy as np


def linear_layer(x, W, b, dy):
    y = x @ W + b
    return {"y": y, "dx": np.zeros_like(x), "dW": np.zeros_like(W), "db": np.zeros_like(b)}

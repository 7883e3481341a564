import numpy as np


def collapse(W1, b1, W2, b2):
    k, d = W1.shape
    return {"W": np.zeros((b2.size, d)), "b": b2}

import numpy as np


def xor_net(X, t, W1, b1, W2, b2):
    h = np.tanh(X @ W1 + b1)
    z = h @ W2 + b2
    return {
        "loss": 0.0,
        "dW1": np.zeros_like(W1),
        "db1": np.zeros_like(b1),
        "dW2": np.zeros_like(W2),
        "db2": 0.0,
    }

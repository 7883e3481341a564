import numpy as np


def hidden_gradients(X, t, W1, W2):
    h = 1 / (1 + np.exp(-(X @ W1)))
    dy = (h @ W2 - t) / t.size
    dz = dy.reshape(t.size, 1) * W2 * h * (1 - h)
    dW1 = X.T @ dz
    gap = np.max(dW1.max(axis=1) - dW1.min(axis=1))
    return {"dW1": dW1, "dW2": h.T @ dy, "gap": gap}

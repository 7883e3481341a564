import numpy as np


def xor_train(X, t, k, random):
    W1 = random.normal(0, 1, (2, k))
    b1 = np.zeros(k)
    W2 = random.normal(0, 1, k)
    b2 = 0.0
    for step in range(400):
        h = np.tanh(X @ W1 + b1)
        dz = (1 / (1 + np.exp(-(h @ W2 + b2))) - t) / 4
        da = np.outer(dz, W2) * (1 - h * h)
        W1 = W1 - X.T @ da
        b1 = b1 - da.sum(axis=0)
        W2 = W2 - h.T @ dz
        b2 = b2 - dz.sum()
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}

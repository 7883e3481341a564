import numpy as np


def xor_train(X, t, k, rate, steps, random):
    W1_start = random.normal(0, 1, (2, k))
    W2_start = random.normal(0, 1, k)
    W1, b1, W2, b2 = W1_start, np.zeros(k), W2_start, 0.0
    for step in range(steps):
        h = np.tanh(X @ W1 + b1)
        dz = (1 / (1 + np.exp(-(h @ W2 + b2))) - t) / len(t)
        da = np.outer(dz, W2) * (1 - h * h)
        W1 = W1 - rate * X.T @ da
        b1 = b1 - rate * da.sum(axis=0)
        W2 = W2 - rate * h.T @ dz
        b2 = b2 - rate * dz.sum()
    return {"W1_start": W1_start, "W2_start": W2_start, "W1": W1, "b1": b1, "W2": W2, "b2": b2}

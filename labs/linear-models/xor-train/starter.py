import numpy as np


def xor_train(X, t, k, rate, steps, random):
    W1_start = random.normal(0, 1, (2, k))
    W2_start = random.normal(0, 1, k)
    W1, b1, W2, b2 = W1_start.copy(), np.zeros(k), W2_start.copy(), 0.0
    return {"W1_start": W1_start, "W2_start": W2_start, "W1": W1, "b1": b1, "W2": W2, "b2": b2}

import numpy as np


def gradient_norms(x, weights, activation, dh):
    h = x
    slopes = []
    for W in weights:
        z = h @ W
        if activation == "sigmoid":
            h = 1 / (1 + np.exp(-z))
            slopes.append(h * (1 - h))
        elif activation == "tanh":
            h = np.tanh(z)
            slopes.append(1 - h**2)
        else:
            h = np.maximum(z, 0)
            slopes.append((z > 0) * 1.0)
    gradient = dh
    norms = [np.sqrt(np.sum(gradient**2))]
    for l in range(len(weights) - 1, -1, -1):
        gradient = (gradient * slopes[l]) @ weights[l].T
        norms.insert(0, np.sqrt(np.sum(gradient**2)))
    return np.array(norms)

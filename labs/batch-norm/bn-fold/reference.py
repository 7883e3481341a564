import numpy as np


def fold_batch_norm(w, b, gamma, beta, mean, variance, eps):
    scale = gamma / np.sqrt(variance + eps)
    return {
        "foldedW": w * scale.reshape((-1,) + (1,) * (w.ndim - 1)),
        "foldedB": scale * (b - mean) + beta,
    }

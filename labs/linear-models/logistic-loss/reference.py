import numpy as np


def logistic_loss(X, t, w, b):
    z = X @ w + b
    e = np.exp(-np.abs(z))
    loss = np.mean(np.maximum(z, 0) - t * z + np.log1p(e))
    error = np.where(z >= 0, 1, e) / (1 + e) - t
    return {"loss": loss, "dw": X.T @ error / t.size, "db": np.mean(error)}

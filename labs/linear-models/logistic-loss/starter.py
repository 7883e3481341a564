import numpy as np


def logistic_loss(X, t, w, b):
    z = X @ w + b
    return {"loss": 0.0, "dw": np.zeros_like(w), "db": 0.0}

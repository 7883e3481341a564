import numpy as np


def penalty_l1(W, b, lambda_):
    return {"penalty": 0.0, "dW": np.zeros_like(W), "db": np.zeros_like(b)}

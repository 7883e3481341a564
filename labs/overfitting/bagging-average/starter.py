import numpy as np


def bagging_average(logits):
    M, n, c = logits.shape
    return {"p": np.zeros((n, c)), "classes": np.zeros(n)}

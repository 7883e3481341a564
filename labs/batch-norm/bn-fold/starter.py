import numpy as np


def fold_batch_norm(w, b, gamma, beta, mean, variance, eps):
    return {"foldedW": w, "foldedB": b}

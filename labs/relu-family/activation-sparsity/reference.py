import numpy as np


def activation_sparsity(z):
    silent = z <= 0
    return {"sparsity": silent.mean(), "perUnit": silent.mean(axis=0)}

import numpy as np


def k_fold(n, k, random):
    order = random.permutation(n)
    train = []
    validation = []
    return {"train": train, "validation": validation}
